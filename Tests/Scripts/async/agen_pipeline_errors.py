# An exception at one end of a pipeline of async generators closes the rest in order.
log = []
class Wait:
    def __await__(self):
        yield

async def stage(name, source):
    try:
        async for x in source:
            await Wait()
            yield x + 1
    except ValueError as e:
        log.append((name, repr(e)))
        raise
    finally:
        log.append((name, "finally"))
        if hasattr(source, "aclose"):
            await source.aclose()

async def numbers(n, fail):
    try:
        for i in range(n):
            if i == fail:
                raise ValueError(i)
            yield i
    finally:
        log.append("numbers closed")

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return repr(e)

async def consume(n, fail, limit):
    p = stage("c", stage("b", stage("a", numbers(n, fail))))
    r = []
    async for x in p:
        r.append(x)
        if len(r) == limit:
            await p.aclose()
    return r

for args in ((3, None, None), (3, 1, None), (5, None, 2)):
    print(run(consume(*args)))
    print(log)
    log.clear()
