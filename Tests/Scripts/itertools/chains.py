# chain, cycle, accumulate, starmap, zip_longest.
from itertools import *
import operator

print([*chain("ab", [], (), "c")], [*chain()], [*chain.from_iterable(["ab", range(2)])])
c = chain([1], 5)
print(next(c))
for _ in range(2):
    try:
        print(next(c))
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, e)


def endless():
    n = 0
    while True:
        yield range(n, n + 2)
        n += 2


print([*islice(chain.from_iterable(endless()), 5)])


class Mine(chain):
    pass


print(type(Mine.from_iterable([[1]])).__name__, [*Mine([1], [2])], chain[int])
print([*islice(cycle("abc"), 8)], [*cycle([])])


def once():
    print("read")
    yield 1
    yield 2


print([*islice(cycle(once()), 5)])
print([*accumulate([1, 2, 3])], [*accumulate([])], [*accumulate([], initial=5)], [*accumulate([1, 2], initial=5)])
print([*accumulate([3, 1, 4, 1, 5], max)], [*accumulate("abc")], [*accumulate([1, 2, 3], operator.mul, initial=10)])
print([*accumulate([0.1] * 4)], [*accumulate([2**46, 2**46, 2**46, 2**62, 2**62])], [*accumulate([[1], [2]])])
print([*accumulate([1, None], lambda a, b: b)], [*accumulate([1, 2], None, initial=None)])
try:
    print([*accumulate([1, "a"])])
except TypeError as e:
    print(e)
print([*starmap(pow, [(2, 3), [3, 2], iter((1, 1))])], [*starmap(lambda *a: a, [(), (1,), (1, 2, 3), range(5)])])
try:
    [*starmap(pow, [5])]
except TypeError as e:
    print(e)
print([*zip_longest("abc", [1], (), fillvalue="-")], [*zip_longest("ab", repeat(1, 3))], [*zip_longest([], [])])
z = zip_longest([1], [2, 3])
print(next(z), next(z), next(z, "end"), next(z, "end"))
deep = iter([1])
for _ in range(5000):
    deep = chain(deep)
print([*deep])
