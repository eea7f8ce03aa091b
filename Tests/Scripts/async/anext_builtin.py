# aiter() and anext().
class Wait:
    def __await__(self):
        yield "waiting"

class Count:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        await Wait()
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n

async def gen():
    yield 1
    await Wait()
    yield 2

def run(c):
    try:
        while True:
            print("  ", c.send(None))
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return repr(e)

async def f():
    it = aiter(Count(1))
    print(await anext(it))
    print(await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print("stop", e.args)
    g = aiter(gen())
    print(await anext(g), await anext(g, None), await anext(g, [1, 2]), await anext(g, None))

print(run(f()))
a = anext(gen(), "d")
print(type(a).__name__, iter(a) is a, a.__await__() is a)
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
a = anext(Count(0), "d")
print(a.send(None))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
a = anext(Count(0), "d")
print(next(a))
try:
    a.throw(StopAsyncIteration)
except StopIteration as e:
    print(e.value)
a = anext(Count(0), "d")
print(next(a))
try:
    a.throw(ValueError("v"))
except ValueError as e:
    print(repr(e))
a = anext(gen(), "d")
print(a.close())
for call in (lambda: aiter(1), lambda: anext(1), lambda: anext(gen(), 1, 2), lambda: aiter(), lambda: anext()):
    try:
        call()
    except TypeError as e:
        print(e)
class NoIterator:
    def __aiter__(self):
        return 5
try:
    aiter(NoIterator())
except TypeError as e:
    print(e)
