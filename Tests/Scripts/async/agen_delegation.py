# Async generators that draw on others; early exits.
async def source(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("source done", n)

async def mapped(f, it):
    async for x in it:
        yield f(x)

async def take(n, it):
    if n:
        async for x in it:
            yield x
            n -= 1
            if not n:
                return

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value

async def f():
    print([x async for x in mapped(str, source(3))])
    s = source(5)
    print([x async for x in take(2, s)])
    print(await anext(s))
    await s.aclose()
    total = 0
    async for x in source(10):
        total += x
        if x == 4:
            break
    return total

async def g():
    s = source(3)
    async for x in s:
        async for y in s:
            print(x, y)

print(run(g()))
import sys
sys.set_asyncgen_hooks(finalizer=lambda g: None)
print(run(f()))
