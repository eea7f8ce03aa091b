# What async for refuses.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        r = f"{type(e).__name__}: {e}"
        if e.__cause__:
            r += f" <- {type(e.__cause__).__name__}: {e.__cause__} {e.__context__ is e.__cause__} {e.__suppress_context__}"
        return r

async def loop(x):
    async for _ in x:
        return "item"
    return "end"

class NoNext:
    def __aiter__(self):
        return 1

class BadNext:
    def __aiter__(self):
        return self
    def __anext__(self):
        return 5

class Coro:
    async def __aiter__(self):
        return self

class Stops:
    def __aiter__(self):
        return self
    def __anext__(self):
        raise StopAsyncIteration

class Fails:
    def __aiter__(self):
        return self
    def __anext__(self):
        raise ZeroDivisionError("z")

class FailsLater:
    def __aiter__(self):
        return self
    async def __anext__(self):
        raise KeyError("later")

class BadAwait:
    def __aiter__(self):
        return self
    def __anext__(self):
        return self
    def __await__(self):
        raise OSError("await")

class Iterator:
    def __aiter__(self):
        raise IndexError("aiter")

for x in (1, [1], NoNext(), BadNext(), Stops(), Fails(), FailsLater(), BadAwait(), Iterator()):
    print(run(loop(x)))
import warnings
warnings.simplefilter("ignore")
print(run(loop(Coro())))

def sync(x):
    for _ in x:
        pass

try:
    sync(Stops())
except TypeError as e:
    print(e)
