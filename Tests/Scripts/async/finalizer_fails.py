# Exceptions that come out of a dropped generator are reported.
import gc
import sys

def hook(info):
    seen.add((type(info.object).__name__, repr(info.exc_value)))

seen = set()

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
    for i in range(20):
        start(x())
    gc.collect()
gc.collect()
print(*sorted(seen), sep="\n")
