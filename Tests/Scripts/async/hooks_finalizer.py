# A dropped async generator that was started is handed to the finalizer hook.
import gc
import sys

async def gen(name):
    try:
        yield name
        yield name
    finally:
        print("finally", name)

def finalizer(g):
    print("finalizer", g.__name__, g.ag_frame is not None)
    kept.append(g)

kept = []
sys.set_asyncgen_hooks(finalizer=finalizer)

def start(name):
    g = gen(name)
    try:
        g.__anext__().send(None)
    except StopIteration as e:
        print("started", e.value)
    return g

start("dropped")
gc.collect()
print(len(kept))
try:
    kept[0].aclose().send(None)
except StopIteration:
    print("closed")

async def ended():
    return [x async for x in gen("whole")]

try:
    ended().send(None)
except StopIteration as e:
    print(e.value)
gc.collect()
gen("never started")
gc.collect()
print(len(kept))
