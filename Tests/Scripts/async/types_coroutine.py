# types.coroutine: generator functions whose results can be awaited.
import types

@types.coroutine
def pause(x):
    got = yield x
    return got

async def f():
    return await pause(1), await pause(2)

c = f()
print(c.send(None), c.send("a"))
try:
    c.send("b")
except StopIteration as e:
    print(e.value)
g = pause(0)
print(type(g).__name__, pause.__code__.co_flags & 0x100 != 0, pause.__name__)

@types.coroutine
def delegating():
    r = yield from f()
    return r

c = delegating()
print(next(c), c.send(3))
try:
    c.send(4)
except StopIteration as e:
    print(e.value)

def plain():
    yield from f2

f2 = f()
try:
    next(plain())
except TypeError as e:
    print(e)
f2.close()
async def native():
    pass
print(types.coroutine(native) is native)
try:
    types.coroutine(1)
except TypeError as e:
    print(e)

@types.coroutine
def returns_list():
    "doc"
    return [1]
print(returns_list(), returns_list.__name__, returns_list.__doc__)

@types.coroutine
def returns_coroutine():
    return f()
c = returns_coroutine()
print(type(c).__name__)
c.close()

class GeneratorLike:
    def __init__(self): self.n = 0
    def send(self, v): return ("send", v)
    def throw(self, *a): return "throw"
    def close(self): print("closed")
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 2:
            raise StopIteration("end")
        return "next"

@types.coroutine
def wraps():
    return GeneratorLike()

async def use():
    return await wraps()
c = use()
print(c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)

def other():
    yield 1
@types.coroutine
def wraps_generator():
    return other()
w = wraps_generator()
print(type(w).__name__, hasattr(w, "__await__"))
async def use2():
    await wraps_generator()
print(use2().send(None))
def gen_lambda():
    return (yield)
print(gen_lambda.__code__.co_flags & 0x100)
marked = types.coroutine(gen_lambda)
print(marked is gen_lambda, gen_lambda.__code__.co_flags & 0x100)
