# StopIteration and StopAsyncIteration must not leave an async generator.
async def gen(e):
    yield 1
    raise e

async def coro(e):
    raise e

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return "value", e.value
    except BaseException as e:
        return repr(e), repr(e.__cause__), e.__cause__ is e.__context__

async def loop(e):
    async for x in gen(e):
        pass

for e in (StopIteration(5), StopAsyncIteration(6), StopAsyncIteration, StopIteration, ValueError(7)):
    print(run(loop(e)))
    print(run(coro(e)))

async def wait(e):
    await coro(e)

print(run(wait(StopIteration())))
print(run(wait(StopAsyncIteration())))
