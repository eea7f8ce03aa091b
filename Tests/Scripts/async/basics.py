# A coroutine runs when something sends to it, and its return value comes in StopIteration.
async def f(a, b=2):
    return a + b

c = f(1)
print(type(c), c.__name__, c.__qualname__)
try:
    c.send(None)
except StopIteration as e:
    print(e.value, e.args)

async def nothing():
    pass

try:
    nothing().send(None)
except StopIteration as e:
    print(e.value, e.args)

async def g():
    return await f(10) + await f(20, 30)

try:
    g().send(None)
except StopIteration as e:
    print(e.value)
print(f.__code__.co_flags & 0x80 != 0, f.__code__.co_flags & 0x20 != 0)
print(type(f), callable(f))
