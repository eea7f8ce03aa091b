# athrow: caught, not caught, after the end.
async def gen():
    while True:
        try:
            x = yield "ready"
        except ValueError as e:
            print("caught", repr(e))
            yield "from handler"
        except KeyError:
            return

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return repr(e)

async def f():
    g = gen()
    print(await g.__anext__())
    print(await g.athrow(ValueError("v")))
    print(await g.asend(1))
    print(await g.athrow(ValueError))
    print(await g.__anext__())
    try:
        await g.athrow(KeyError("k"))
    except StopAsyncIteration as e:
        print("stopped", e.args)
    print(await g.athrow(KeyError("again")))
    g = gen()
    try:
        await g.athrow(OSError("fresh"))
    except OSError as e:
        print(repr(e))
    try:
        print(await g.__anext__())
    except StopAsyncIteration:
        print("over")
    g = gen()
    await g.__anext__()
    try:
        await g.athrow(ZeroDivisionError("z"))
    except ZeroDivisionError as e:
        print(repr(e))
    g = gen()
    await g.__anext__()
    try:
        await g.athrow(GeneratorExit)
    except GeneratorExit as e:
        print(repr(e))
    g = gen()
    await g.__anext__()
    try:
        await g.athrow(1)
    except TypeError as e:
        print(e)

print(run(f()))
