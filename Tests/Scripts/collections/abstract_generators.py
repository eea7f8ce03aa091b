# Generator, Coroutine, AsyncGenerator and their kin: what abstract methods do, and what they give to classes.
import collections.abc as c


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class G(c.Generator):
    def __init__(self): self.log = []

    def send(self, v):
        self.log.append(v)
        if len(self.log) > 3: return super().send(v)
        return len(self.log)

    def throw(self, *a): return super().throw(*a)


g = G()
print(next(g), g.send("x"), list(g), g.log, iter(g) is g)
show(g.close)
show(lambda: g.throw(ValueError))
show(lambda: g.throw(ValueError("v")))
show(lambda: g.throw(ValueError, "text"))
show(lambda: g.throw(ValueError, None, None))
show(lambda: g.throw(3))


class Stubborn(G):
    def throw(self, *a): return 1


class Stops(G):
    def throw(self, *a): raise StopIteration(5)


class Fails(G):
    def throw(self, *a): raise KeyError("k")


for cls in Stubborn, Stops, Fails:
    show(cls().close)


class Co(c.Coroutine):
    def __await__(self): return iter(())
    def send(self, v): return super().send(v)
    def throw(self, *a): return super().throw(*a)


show(Co().close)
show(lambda: Co().send(1))


class Co2(Co):
    def throw(self, *a): return 1


show(Co2().close)


def run(co):
    try:
        while True: co.send(None)
    except StopIteration as e:
        return e.value


class AG(c.AsyncGenerator):
    n = 0

    async def asend(self, v):
        self.n += 1
        if self.n > 2: return await super().asend(v)
        return self.n, v

    async def athrow(self, *a): return await super().athrow(*a)


async def main():
    print([x async for x in AG()], AG().__aiter__().n)
    print(await AG().aclose())
    for a in (ValueError,), (ValueError("v"),), (ValueError, "t"), (ValueError, ValueError("w"), None):
        try:
            await AG().athrow(*a)
        except Exception as e:
            print(type(e).__name__, e)

    class Stubborn(AG):
        async def athrow(self, *a): return 1

    try:
        await Stubborn().aclose()
    except RuntimeError as e:
        print(e)

    class AI(c.AsyncIterator):
        async def __anext__(self): return await super().__anext__()

    print([x async for x in AI()])


run(main())
for n in "Iterator Iterable Reversible Awaitable AsyncIterable Hashable Sized Container Callable Mapping MutableMapping MutableSet MutableSequence Sequence Buffer".split():
    cls = getattr(c, n)
    for m in sorted(cls.__abstractmethods__):
        f = getattr(cls, m)
        extra = (1,) * (2 if m in ("__setitem__", "insert") else 0 if m in ("__len__", "__next__", "__iter__", "__reversed__", "__await__", "__aiter__", "__hash__") else 1)
        try:
            r = f(None, *extra)
            print(n, m, list(r) if hasattr(r, "__next__") else r)
        except BaseException as e:
            print(n, m, type(e).__name__, e)
for n in c.__all__:
    if n == "ByteString": continue
    try:
        getattr(c, n)()
    except TypeError as e:
        print(e)
