# An async generator may yield anything, also what could be taken for a signal.
class Wait:
    def __await__(self):
        return (yield "from await")

async def gen(*items):
    for x in items:
        got = yield x
        if got is not None:
            print("got", got)

async def mixed():
    r = yield await Wait()
    print("r", r)
    yield (await Wait(), await Wait())

def run(c):
    handed = []
    try:
        while True:
            handed.append(c.send("sent" if handed else None))
    except StopIteration as e:
        return handed, e.value

async def all_of(g):
    return [x async for x in g]

stop = StopIteration(1)
print(run(all_of(gen(None, stop, StopAsyncIteration, (), (1,), ..., int))))
print(run(all_of(mixed())))
async def nested():
    inner = gen(1, 2)
    yield inner
    async for x in inner:
        yield x
    yield inner.asend(None)
async def use():
    r = []
    async for x in nested():
        r.append(type(x).__name__)
        if hasattr(x, "close"):
            x.close()
    return r
print(run(use()))
async def sending():
    g = gen("a", "b", "c")
    r = [await g.asend(None), await g.asend(1), await g.asend((2, 3))]
    try:
        await g.asend("last")
    except StopAsyncIteration as e:
        r.append(repr(e))
    return r
print(run(sending()))
