# Asynchronous comprehensions of every kind.
async def agen(n):
    for i in range(n):
        yield i

async def double(x):
    return x * 2

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value

async def f():
    print([x async for x in agen(4)])
    print({x % 2 async for x in agen(4)})
    print({x: x * x async for x in agen(3)})
    print([x async for x in agen(6) if x % 2])
    print([await double(x) for x in range(3)])
    print([await double(x) async for x in agen(3) if await double(x) > 1])
    print([(x, y) async for x in agen(2) for y in range(2)])
    print([(x, y) for x in range(2) async for y in agen(2)])
    print([[y async for y in agen(x)] async for x in agen(3)])
    print([[y async for y in agen(x)] for x in range(3)])
    print({await double(k): await double(v) for k, v in {1: 2}.items()})
    print([x for x in [await double(y) for y in range(3)]])
    g = (x async for x in agen(3))
    print(type(g).__name__, g.__name__, g.__qualname__)
    print([x async for x in g])
    g = (await double(x) for x in range(3))
    print(type(g).__name__)
    print([x async for x in g])
    g = (x for x in await double([1, 2]))
    print(type(g).__name__, list(g))
    x = "outer"
    print([x async for x in agen(2)], x)
    print([last := y async for y in agen(3)], last)

run(f())

class C:
    async def m(self):
        return [self.__class__.__name__ async for _ in agen(1)]

print(run(C().m()))
lam = lambda: (x async for x in agen(2))
async def use():
    return [x async for x in lam()]
print(run(use()))
