# Coroutines, generators and plain calls through each other.
import types

@types.coroutine
def gen_coro():
    x = yield "from generator"
    return x * 2

async def native():
    return await gen_coro()

def sync_gen():
    c = native()
    r = yield c.send(None)
    try:
        c.send(r)
    except StopIteration as e:
        yield e.value

g = sync_gen()
print(next(g), g.send(21))

class Awaitable:
    def __await__(self):
        a = yield from native().__await__()
        b = yield from native().__await__()
        return a + b

async def both():
    return await Awaitable()

c = both()
print(c.send(None), c.send(1))
try:
    c.send(2)
except StopIteration as e:
    print(e.value)

async def sort():
    return sorted([3, 1, 2], key=lambda x: helper(x))

def helper(x):
    c = value(x)
    try:
        c.send(None)
    except StopIteration as e:
        return e.value

async def value(x):
    return -x

print(helper(5))
try:
    sort().send(None)
except StopIteration as e:
    print(e.value)

async def exec_inside():
    space = {}
    exec("async def made(x):\n    return x + 1", space)
    return await space["made"](1)

try:
    exec_inside().send(None)
except StopIteration as e:
    print(e.value)
