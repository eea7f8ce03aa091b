# Long chains of awaiting coroutines, and recursion without end.
class Wait:
    def __await__(self):
        return (yield "bottom")

async def down(n):
    if n == 0:
        return await Wait()
    return await down(n - 1) + 1

c = down(300)
print(c.send(None))
try:
    c.send(1000)
except StopIteration as e:
    print(e.value)

async def forever():
    await forever()

try:
    forever().send(None)
except RecursionError as e:
    print(e)

c = down(200)
c.send(None)
try:
    c.throw(KeyError("deep"))
except KeyError as e:
    n = 0
    tb = e.__traceback__
    while tb:
        n += 1
        tb = tb.tb_next
    print(repr(e), n)
c = down(200)
c.send(None)
c.close()
print(c.cr_frame)

async def many():
    total = 0
    for i in range(10000):
        total += await quick(i)
    return total

async def quick(i):
    return i

try:
    many().send(None)
except StopIteration as e:
    print(e.value)
async def agen(n):
    if n:
        async for x in agen(n - 1):
            yield x + 1
    yield 0
async def sum_up():
    return [x async for x in agen(50)]
try:
    sum_up().send(None)
except StopIteration as e:
    print(sum(e.value), len(e.value))
