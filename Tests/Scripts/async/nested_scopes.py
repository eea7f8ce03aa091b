# async def inside functions, classes and each other; global and nonlocal; del.
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value

async def outer():
    x = 1
    async def inner():
        nonlocal x
        x += 1
        global g
        g = x
        return [x async for x in agen()]
    async def agen():
        for i in range(x):
            yield i + x
    r = await inner()
    del inner
    try:
        inner
    except UnboundLocalError as e:
        print(e)
    return r, x, g

print(run(outer()))

async def late():
    print(undefined_yet)
    async for undefined_yet in 1:
        pass

try:
    run(late())
except UnboundLocalError as e:
    print(e)

async def with_target():
    async with M() as (a, b), M() as [c, *d]:
        return a, b, c, d

class M:
    async def __aenter__(self):
        return "pq"
    async def __aexit__(self, *a):
        pass

print(run(with_target()))
