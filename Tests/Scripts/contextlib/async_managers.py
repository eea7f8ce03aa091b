# asynccontextmanager, aclosing, AsyncExitStack, nullcontext and decorators in coroutines, run by hand.
from contextlib import *
from contextlib import AsyncContextDecorator
import types


@types.coroutine
def pause(v=None):
    return (yield v)


def run(c):
    steps = 0
    try:
        while True:
            c.send(None)
            steps += 1
    except StopIteration as e:
        return e.value


@asynccontextmanager
async def cm(log, value=42):
    "The doc of cm."
    log.append("enter")
    await pause()
    try:
        yield value
    except ZeroDivisionError:
        await pause()
        log.append("zero")
    finally:
        await pause()
        log.append("exit")


async def main():
    log = []
    async with cm(log) as v:
        log.append(v)
    async with cm(log):
        await pause()
        1 / 0
    try:
        async with cm(log):
            raise KeyError("goes on")
    except KeyError as e:
        log.append(repr(e))
    print(log)


run(main())
print(cm.__name__, cm.__doc__, isinstance(cm([]), AbstractAsyncContextManager), isinstance(cm([]), AbstractContextManager), type(cm([])).__name__)


async def silent():
    return
    yield


async def twice():
    try:
        yield 1
    except ValueError:
        print("caught")
    yield 2


async def swallows():
    try:
        yield
    except BaseException as e:
        print("swallowed", repr(e))


async def replaces():
    try:
        yield
    except BaseException as e:
        raise OSError("instead")


async def again():
    try:
        yield
    except BaseException as e:
        raise e


async def stops():
    try:
        yield
    except BaseException as e:
        raise StopAsyncIteration("own")


async def plain():
    yield


async def faults():
    for make in silent, twice, plain, swallows, replaces, again, stops:
        for fault in None, ValueError("v"), StopIteration("s"), StopAsyncIteration("a"), RuntimeError("r"), GeneratorExit("g"):
            try:
                async with asynccontextmanager(make)():
                    if fault: raise fault
            except BaseException as e:
                print(make.__name__, repr(fault), "->", repr(e), e is fault, repr(e.__cause__), repr(e.__context__))
            else:
                print(make.__name__, repr(fault), "-> gone")


run(faults())


class AM:
    def __init__(self, name, action=None): self.name, self.action = name, action

    async def __aenter__(self):
        await pause()
        print("enter", self.name)
        return self.name

    async def __aexit__(self, *d):
        await pause()
        print("exit", self.name, repr(d[1]))
        if isinstance(self.action, BaseException): raise self.action
        return self.action


class SM:
    def __enter__(self): print("sync enter"); return "sync"
    def __exit__(self, *d): print("sync exit", repr(d[1]))


def chain(e):
    links = []
    while e is not None and len(links) < 9:
        links.append(repr(e))
        e = e.__context__
    return " <- ".join(links)


async def stacks():
    async def coro(*a, **k):
        await pause()
        print("coro", a, k)
        return True

    async with AsyncExitStack() as s:
        print(await s.enter_async_context(AM("a")), s.enter_context(SM()))
        print(s.push_async_callback(coro, 1, k=2) is coro)
        s.callback(print, "sync callback")
        s.push_async_exit(AM("pushed"))

        async def leave(*d):
            print("function", repr(d[1]))
        s.push_async_exit(leave)
        s.push(lambda *d: print("sync function", repr(d[1])))
    for actions in [(None, True), (KeyError("k"), OSError("o")), (True, OSError("o")), (KeyError("k"), None), (None, KeyError("k"), True)]:
        try:
            async with AsyncExitStack() as s:
                for n, a in enumerate(actions): await s.enter_async_context(AM(n, a))
                raise ValueError("v")
        except Exception as e:
            print(chain(e))
        else:
            print("gone")
    for bad in 3, SM():
        try:
            await s.enter_async_context(bad)
        except TypeError as e:
            print(e)
    s = AsyncExitStack()
    await s.enter_async_context(AM("moved"))
    t = s.pop_all()
    await s.aclose()
    await t.aclose()
    print(type(t).__name__)


run(stacks())


async def small():
    async with nullcontext(3) as n:
        print(n)

    async def agen():
        try:
            yield 1
        finally:
            print("agen closed")

    async with aclosing(agen()) as g:
        async for x in g:
            print(x)
            break

    class D(AsyncContextDecorator):
        async def __aenter__(self): print("in")
        async def __aexit__(self, *d): print("out", repr(d[1])); return True

    @D()
    async def f(x):
        "doc f"
        await pause()
        if x: raise x
        return "result"

    print(await f(None), await f(ValueError("v")), f.__name__, f.__doc__)
    log = []

    @cm(log)
    async def g(x): return x

    print(await g(1), await g(2), log)

    class OnlyExit(AbstractAsyncContextManager):
        async def __aexit__(self, *d): print("only exit")

    async with OnlyExit() as o:
        print(type(o).__name__)


run(small())
try:
    with cm([]):
        pass
except TypeError as e:
    print(e)
