# A suspended coroutine or generator that is dropped is closed.
import gc
import weakref

class Wait:
    def __await__(self):
        yield

async def f():
    try:
        await Wait()
    finally:
        print("coroutine closed")

def g():
    try:
        yield
    finally:
        print("generator closed")

def h():
    with M():
        yield

class M:
    def __enter__(self):
        pass
    def __exit__(self, *a):
        print("exit", a[0].__name__)

async def ag():
    try:
        yield 1
    finally:
        print("async generator closed")

def drop(x, start):
    start(x)
    return weakref.ref(x)

def first(a):
    try:
        a.__anext__().send(None)
    except StopIteration:
        pass

refs = []
for x, start in ((f, lambda c: c.send(None)), (g, next), (h, next), (ag, first)):
    refs.append(drop(x(), start))
    x = start = None
    gc.collect()
gc.collect()
print([r() for r in refs])
