# Which of the interpreter's own types are members of which abstract class.
import collections.abc as c
from collections import deque


def gen():
    yield


async def coro(): ...
async def agen():
    yield

co = coro()
ag = agen()
samples = [1, 1.5, "s", b"b", bytearray(), memoryview(b"x"), (), [], {}, set(), frozenset(), range(3), {}.keys(),
           {}.values(), {}.items(), iter([]), iter(()), iter({}), iter(""), iter(range(1)), iter(set()), reversed([]),
           zip(), map(str, []), enumerate([]), gen(), co, ag, len, print, lambda: 0, int, None, object(), deque(),
           type(int.__dict__)({}), slice(1), NotImplemented, ...]
names = [n for n in c.__all__ if n != "ByteString"]
for v in samples:
    print(type(v).__name__, *[n for n in names if isinstance(v, getattr(c, n))])
co.close()
for n in names:
    cls = getattr(c, n)
    print(n, sorted(cls.__abstractmethods__), cls.__bases__, cls.__module__, cls.__qualname__)


# None as a method says no; a method of the instance does not count.
class No:
    __hash__ = None
    __iter__ = None


class Sub(No):
    def __iter__(self): return iter(())


n = No()
n.__len__ = lambda: 3
print([k for k in ("Hashable", "Iterable", "Sized") if isinstance(n, getattr(c, k))], isinstance(Sub(), c.Iterable))


class OldIter:
    def __getitem__(self, i): raise IndexError


print(isinstance(OldIter(), c.Iterable), list(OldIter()))


class Full:
    def __len__(self): ...
    def __iter__(self): ...
    def __contains__(self, x): ...


print([k for k in names if issubclass(Full, getattr(c, k))])
