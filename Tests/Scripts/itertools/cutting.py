# islice, batched, pairwise, takewhile, dropwhile, compress, filterfalse: how much of the source each takes.
from itertools import *


class Source:
    def __init__(self, n):
        self.n, self.i = n, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


for args in ((0,), (3,), (None,), (2, 5), (2, None), (2, 8, 3), (0, 10, 4), (5, 2), (None, None, 3), (3, 3), (1, 2**62, 2**62)):
    s = Source(7)
    print("islice", args, [*islice(s, *args)], "taken", s.i)
for n in (1, 2, 3, 7, 8, 2000):
    s = Source(7)
    b = batched(s, n)
    print("batched", n, [*b], next(b, "end"), s.i)
b = batched("abcde", 2, strict=True)
print(next(b), next(b))
for _ in range(2):
    try:
        print(next(b))
    except (ValueError, StopIteration) as e:
        print(type(e).__name__, e)
for n in range(4):
    s = Source(n)
    p = pairwise(s)
    print("pairwise", n, [*p], next(p, "end"), s.i)
s = Source(9)
t = takewhile(lambda x: x < 4, s)
print([*t], next(t, "end"), s.i, [*s])
s = Source(5)
d = dropwhile(lambda x: x < 4, s)
print(next(d), s.i, [*d], next(d, "end"))
s, k = Source(5), Source(2)
print([*compress(s, k)], s.i, k.i)
print([*compress("abcdef", [1, 0, "", "x", None])], [*filterfalse(None, [0, 1, "", "a", []])])
print([*filterfalse(bool, [0, 1, 2.5, 0.0])], [*filterfalse(lambda x: x % 2, range(6))])
print([*takewhile(lambda x: x is None, [None, None, 1])])


def stop(x):
    raise StopIteration


print([*takewhile(stop, [1, 2])], [*dropwhile(stop, [1, 2])], [*filterfalse(stop, [1])], [*starmap(stop, [(1,)])])


def broken():
    yield 1
    raise KeyError("broken")


for it in (islice(broken(), 5), batched(broken(), 5), pairwise(broken()), takewhile(bool, broken()),
           compress(broken(), repeat(1)), chain(broken(), [9]), cycle(broken()), accumulate(broken()),
           zip_longest("ab", broken()), groupby(broken()), tee(broken())[0]):
    seen = []
    for _ in range(4):
        try:
            seen.append(next(it, "end"))
        except KeyError as e:
            seen.append("KeyError")
    print(type(it).__name__, [x if not isinstance(x, tuple) or "g" not in type(it).__name__ else x[0] for x in seen])
