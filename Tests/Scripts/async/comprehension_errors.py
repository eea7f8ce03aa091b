# Exceptions inside asynchronous comprehensions.
async def bad():
    yield 1
    raise ValueError("bad")

async def wrong(x):
    raise KeyError(x)

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return f"{type(e).__name__}: {e}"

async def a():
    return [x async for x in bad()]

async def b():
    return [await wrong(x) for x in (1, 2)]

async def c():
    return [x async for x in [1, 2]]

async def d():
    return [x for x in bad()]

async def e():
    return list(x async for x in bad())

async def f():
    return {x: 1 async for x in bad() if await wrong(x)}

async def g():
    async for x in (y async for y in bad()):
        print(x)

for coro in (a, b, c, d, e, f, g):
    print(run(coro()))
