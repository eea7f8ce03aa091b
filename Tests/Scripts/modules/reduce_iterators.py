# What iterators and functions give for pickling, and __setstate__.
from _collections import deque


class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i


def advanced(it, n=1):
    for _ in range(n):
        next(it, None)
    return it


for make in (
    lambda: iter([1, 2, 3]), lambda: iter((1, 2)), lambda: iter("ab"), lambda: iter("aé"), lambda: iter(b"ab"),
    lambda: iter(bytearray(b"ab")), lambda: iter(range(5)), lambda: iter(range(2**70, 2**70 + 3)),
    lambda: reversed([1, 2]), lambda: reversed((1, 2)), lambda: iter({1: 2, 3: 4}), lambda: iter({1: 2}.items()),
    lambda: reversed({1: 2, 3: 4}), lambda: iter({7}), lambda: iter(deque("ab")), lambda: reversed(deque("ab")),
):
    it = make()
    print(type(it).__name__, it.__reduce__(), advanced(it).__reduce__(), advanced(it, 5).__reduce__())
    f, args, *state = make().__reduce__()
    again = f(*args)
    if state and state[0] is not None:
        again.__setstate__(state[0])
    print(list(again) == list(make()), list(again))
    if hasattr(make(), "__setstate__"):
        for n in -1, 1, 100:
            it = make()
            it.__setstate__(n)
            print(n, list(it), end="; ")
        print()

it = iter(Seq())
print(type(it).__name__, it.__reduce__()[1][0].__class__, it.__reduce__()[2], advanced(it, 9).__reduce__())
it = iter(int, 0)
print(type(it).__name__, it.__reduce__(), list(it), it.__reduce__())
for it in enumerate("ab", 5), zip("ab", [1, 2], strict=True), map(str, [1], [2]), filter(None, [1]):
    print(type(it).__name__, it.__reduce__()[0].__name__, len(it.__reduce__()[1]), it.__reduce__()[2:])
strict = zip("a", "bc")
strict.__setstate__(True)
try:
    print(list(strict))
except ValueError as e:
    print(e)
print(len.__reduce__(), [].append.__reduce__(), str.join.__reduce__(), int.__add__.__reduce__(), (5).__add__.__reduce__())
print(dict.fromkeys.__reduce__())
bound = deque("ab").append
print(bound.__reduce__()[0], bound.__reduce__()[1][1])
print(list[int].__reduce__(), next(iter(list[int])).__reduce__()[0])
print({3}.__reduce__(), frozenset().__reduce__())


class S(set):
    pass


s = S([1])
s.x = 5
print(s.__reduce__()[1:])
