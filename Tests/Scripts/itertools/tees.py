# tee: what the copies share; reentrance; weak references.
from itertools import *
import copy
import gc
import weakref

a, b = tee("abc")
print(next(a), next(a), next(b), [*a], [*b], next(a, "end"), next(b, "end"))
a, b, c = tee(iter(range(200)), 3)
print(sum(islice(a, 150)), sum(b), [*islice(c, 3)], sum(a), sum(c))
print(tee([], 0), len(tee([], 5)), tee([1], 1)[0].__next__())
(t,) = tee("xyz", 1)
print(next(t))
u, v = tee(t)
print(u is t, [*v], [*u], type(t))
w = copy.copy(tee("pq")[0])
print([*w])
x = type(t)("mn")
y = type(t)(x)
print(next(x), [*y], [*x])


class Again:
    n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return next(self.one)


source = Again()
one, two = tee(source)
source.one = one
for it in (one, two):
    try:
        print(next(it))
    except RuntimeError as e:
        print(e)


class Copies:
    def __init__(self, name="0"):
        self.name = name

    def __iter__(self):
        return self

    def __next__(self):
        return self.name

    def __copy__(self):
        return Copies(self.name + "'")


print([next(it) for it in tee(Copies(), 3)])


def failing():
    yield 1
    raise KeyError("x")


a, b = tee(failing())
print(next(a))
for it in (a, b, b, a):
    try:
        print(next(it, "end"))
    except KeyError as e:
        print(repr(e))


class Item:
    pass


a, b = tee(Item() for _ in range(3))
first = weakref.ref(next(a))
gc.collect()
print(first() is not None)
a, b = None, None
gc.collect()
print(first())
r = weakref.ref(tee([1])[0])
gc.collect()
print(r())
a, b = tee(range(100_000))
for _ in a:
    pass
print(sum(b))
