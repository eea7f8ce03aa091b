# A context manager made of an async generator.
class manager:
    def __init__(self, f):
        self.f = f
    def __call__(self, *a, **k):
        return Entered(self.f(*a, **k))

class Entered:
    def __init__(self, gen):
        self.gen = gen
    async def __aenter__(self):
        return await anext(self.gen)
    async def __aexit__(self, t, e, tb):
        if t is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            await self.gen.athrow(e)
        except StopAsyncIteration:
            return True
        except BaseException as x:
            if x is e:
                return False
            raise
        raise RuntimeError("generator didn't stop after athrow()")

class Wait:
    def __await__(self):
        yield

@manager
async def resource(name, swallow=()):
    print("open", name)
    await Wait()
    try:
        yield name.upper()
    except swallow as e:
        print("swallowed", repr(e))
    finally:
        await Wait()
        print("close", name)

@manager
async def twice():
    yield 1
    yield 2

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return repr(e)

async def f(e=None, swallow=()):
    async with resource("a", swallow) as a, resource("b") as b:
        print(a, b)
        if e:
            raise e
        return "returned"
    return "after"

print(run(f()))
print(run(f(ValueError("v"))))
print(run(f(KeyError("k"), KeyError)))
async def g():
    async with twice():
        pass
print(run(g()))
async def h():
    async with twice():
        raise OSError("o")
print(run(h()))
async def stop():
    async with resource("s"):
        raise StopAsyncIteration("inside")
print(run(stop()))
async def stop2():
    async with resource("s"):
        raise StopIteration("inside")
print(run(stop2()))
