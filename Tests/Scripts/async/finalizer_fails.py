# Exceptions that come out of a dropped generator are reported.
import gc
import sys

def hook(info):
    print(type(info.object).__name__, repr(info.exc_value))

sys.unraisablehook = hook

def g():
    try:
        yield
    finally:
        raise ValueError("in finally")

def h():
    try:
        yield
    except GeneratorExit:
        yield

class Wait:
    def __await__(self):
        yield

async def f():
    try:
        await Wait()
    finally:
        await Wait()

async def ag():
    try:
        yield
    finally:
        await Wait()

def start(x):
    if hasattr(x, "asend"):
        try:
            x.asend(None).send(None)
        except StopIteration:
            pass
    else:
        x.send(None)

for x in (g, h, f, ag):
    start(x())
    gc.collect()
gc.collect()
sys.unraisablehook = sys.__unraisablehook__
