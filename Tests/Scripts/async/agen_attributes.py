# ag_* attributes.
class Wait:
    def __await__(self):
        yield

async def gen():
    yield 1
    await Wait()
    yield 2

class C:
    async def m(self):
        yield

g = gen()
print(g.ag_running, g.ag_suspended, g.ag_await, g.ag_code is gen.__code__, g.ag_frame.f_code is gen.__code__)
print(g.__name__, g.__qualname__, C().m().__qualname__)
print(repr(g)[:repr(g).index(" at ")])
try:
    g.__anext__().send(None)
except StopIteration as e:
    print(e.value)
print(g.ag_running, g.ag_suspended, g.ag_await, g.ag_frame.f_lineno)
a = g.__anext__()
a.send(None)
print(g.ag_running, g.ag_suspended, type(g.ag_await).__name__, g.ag_frame.f_lineno)
g.__name__ = "n"
g.__qualname__ = "q.n"
print(g.__name__, repr(g)[:repr(g).index(" at ")])
for name in ("ag_running", "ag_await", "ag_frame", "ag_code", "ag_suspended"):
    try:
        setattr(g, name, 1)
    except AttributeError as e:
        print(e)
try:
    g.__name__ = 1
except TypeError as e:
    print(e)
for f in (iter, next, list, len):
    try:
        f(g)
    except TypeError as e:
        print(e)
print(hasattr(g, "send"), hasattr(g, "close"), hasattr(g, "__iter__"), hasattr(g, "__await__"))
