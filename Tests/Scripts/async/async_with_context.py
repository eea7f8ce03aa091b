# Exceptions of the body are the context of those that __aexit__ raises, also over awaits.
import sys

class Wait:
    def __await__(self):
        yield

class M:
    async def __aenter__(self):
        await Wait()
    async def __aexit__(self, *a):
        print(repr(sys.exception()))
        await Wait()
        print(repr(sys.exception()))
        raise ValueError("exit")

async def f():
    try:
        async with M():
            raise KeyError("body")
    except ValueError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
    print(sys.exception())

def run(c):
    n = 0
    try:
        while True:
            c.send(None)
            n += 1
            print("suspended", sys.exception())
    except StopIteration as e:
        return n

print(run(f()))
try:
    raise OSError("outside")
except OSError:
    print(run(f()))
    print(repr(sys.exception()))
