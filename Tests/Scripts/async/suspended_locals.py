# Variables survive suspension whatever they hold; cells too.
class Wait:
    def __await__(self):
        yield

async def f(a, *args, k, **kw):
    total = a
    inc = lambda n: total + n
    for i in range(3):
        await Wait()
        total += i
        try:
            await Wait()
        finally:
            total += 10
    return total, inc(1), args, k, kw, [i async for i in g(total)]

async def g(n):
    for i in range(2):
        await Wait()
        yield i + n

def run(c):
    n = 0
    try:
        while True:
            c.send(None)
            n += 1
    except StopIteration as e:
        return n, e.value

print(run(f(1, 2, 3, k=4, z=5)))
cs = [f(i, k=i) for i in range(3)]
for c in cs:
    c.send(None)
print([run(c) for c in reversed(cs)])
