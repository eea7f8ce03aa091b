# send() reaches the innermost awaitable; a fresh coroutine takes None only.
class Get:
    def __await__(self):
        return (yield)

async def inner():
    a = await Get()
    b = await Get()
    return a + b

async def outer():
    return await inner() * 2

c = outer()
try:
    c.send(1)
except TypeError as e:
    print(e)
print(c.send(None), c.send(3))
try:
    c.send(4)
except StopIteration as e:
    print(e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
try:
    c.send(1)
except RuntimeError as e:
    print(e)
