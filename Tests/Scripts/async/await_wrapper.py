# coroutine.__await__() is an iterator of its own type.
class Wait:
    def __await__(self):
        return (yield "w")

async def f():
    return await Wait()

c = f()
w = c.__await__()
print(type(w).__name__, iter(w) is w)
print(next(w))
print(c.cr_suspended)
try:
    w.send("in")
except StopIteration as e:
    print(e.value)
try:
    next(w)
except RuntimeError as e:
    print(e)

w = f().__await__()
print(w.send(None))
try:
    w.throw(ValueError("x"))
except ValueError as e:
    print(repr(e))
w = f().__await__()
next(w)
print(w.close())

def delegate():
    r = yield from f().__await__()
    print("got", r)

g = delegate()
print(next(g))
try:
    g.send(7)
except StopIteration:
    print("done")
print(list(f().__await__()))
class Delegating:
    def __await__(self):
        return f().__await__()
async def h():
    return await Delegating()
c = h()
print(c.send(None), type(c.cr_await).__name__)
try:
    c.send(8)
except StopIteration as e:
    print(e.value)
c = h()
c.send(None)
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print(repr(e))
try:
    w.__next__()
except RuntimeError as e:
    print(e)
