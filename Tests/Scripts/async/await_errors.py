# What cannot be awaited.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return f"{type(e).__name__}: {e}"

async def wait(x):
    return await x

class NotIterator:
    def __await__(self):
        return 1

class Coroutine:
    def __await__(self):
        return coro

class Listed:
    def __await__(self):
        return [1, 2]

class Nothing:
    __await__ = None

class Failing:
    def __await__(self):
        raise ZeroDivisionError("no")

async def other():
    return 5

def generator():
    yield 1

coro = other()
for x in (1, None, "s", [], generator(), NotIterator(), Coroutine(), Listed(), Nothing(), Failing(), other):
    print(run(wait(x)))
print(run(wait(coro)))
print(run(wait(coro)))
class Instance:
    pass
i = Instance()
i.__await__ = lambda: iter(())
print(run(wait(i)))
