# count: all kinds of numbers; repeat: how many are left.
from itertools import count, islice, repeat
from operator import length_hint

for c in (
    count(), count(5), count(5, 2), count(start=-3, step=-2), count(1.5), count(1.5, 1), count(2, 0.5), count(True, True),
    count(2**47 - 2), count(-(2**47) + 1, -1), count(2**63 - 2), count(2**64, 2**64), count(3 + 2j, 1j), count(1, 0),
    count(2, True),
):
    print([*islice(c, 4)], [type(x).__name__ for x in islice(c, 2)], c)


class Step(int):
    def __radd__(self, other):
        return ("radd", other)


print([*islice(count(1, Step(3)), 2)])


class Mine(count):
    def __init__(self, *args, extra=None):
        self.extra = extra


m = Mine(7, 2)
print(m, next(m), m, m.extra)

for r in (repeat("x"), repeat("x", 2), repeat("x", 0), repeat("x", times=-1), repeat(object=None, times=1)):
    print(r, [*islice(r, 3)], r, length_hint(r, -1) if "," in repr(r) else "endless")
r = repeat("x", 2)
print(length_hint(r), next(r), length_hint(r), [*r], length_hint(r), [*map(pow, range(4), repeat(2))])
loop = []
loop.append(repeat(loop, 3))
print(loop)
