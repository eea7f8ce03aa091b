# A dropped async generator that was started is handed to the finalizer hook.
import gc
import sys

async def gen(name):
    try:
        yield name
        yield name
    finally:
        finished.add(name)

def finalizer(g):
    seen.add(("finalizer", g.__name__, g.ag_frame is not None))
    kept.append(g)

kept = []
finished = set()
seen = set()
sys.set_asyncgen_hooks(finalizer=finalizer)

def start(name):
    g = gen(name)
    try:
        g.__anext__().send(None)
    except StopIteration as e:
        pass
    return g

for i in range(20):
    start("dropped")
gc.collect()
print(len(kept) > 0)
sys.set_asyncgen_hooks(finalizer=None)
try:
    kept[0].aclose().send(None)
except StopIteration:
    print("closed")

print(seen)
count = len(kept)

async def ended():
    return [x async for x in gen("whole")]

try:
    ended().send(None)
except StopIteration as e:
    print(e.value)
gc.collect()
for i in range(20):
    gen("never started")
gc.collect()
print(len(kept) - count < 3)
for g in kept[1:]:
    try:
        g.aclose().send(None)
    except StopIteration:
        pass
print(sorted(finished))
