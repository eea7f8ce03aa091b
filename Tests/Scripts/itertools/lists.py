# Lists that take what chains and repetitions give.
from itertools import *


class Doubled(list):
    def __iter__(self):
        for x in list.__iter__(self):
            yield x * 2


class Pair(tuple):
    def __iter__(self):
        return iter("pair")


def failing():
    yield 7
    raise KeyError("failing")


c = chain([1, 2], (3,), Doubled([4]), Pair((5,)), range(6, 8), {8: 0}, "9")
print(next(c), list(c), list(c), next(c, "end"))
x = [0]
try:
    x.extend(chain([1], failing(), [2]))
except KeyError as e:
    print(x, e)
try:
    x += chain([3], 5, [4])
except TypeError as e:
    print(x, e)
c = chain([1], failing(), [2])
for _ in range(2):
    try:
        print([*c])
    except KeyError as e:
        print(e)
x = [1, 2]
x.extend(islice(chain(x), 5))
print(x)
x = [1]
y = [0, *chain([1, 2], x, x), *chain(), *repeat("r", 2)]
print(y, tuple(chain((1,), [2])), sorted(chain([3], [1])), len([*chain.from_iterable([[1, 2]] * 1000)]))
r = repeat("a", 4)
print(next(r), list(r), list(r), r, list(repeat(x, 2))[1] is x)
x = [5]
x.extend(repeat(x, 2))
print(x)


class Sub(chain):
    def __next__(self):
        return "sub " + str(super().__next__())


print(list(Sub([1], [2])), [*Sub("a")])
inner = [1, 2, 3]


def changing():
    yield inner
    inner.clear()
    yield inner
    inner.append(4)
    yield inner


print(list(chain.from_iterable(changing())), inner)
n = 0
for row in chain.from_iterable(repeat([1, 2], 1000)):
    n += row
print(n, sum(chain.from_iterable(repeat((1, 2), 1000))), len(list(chain.from_iterable(repeat([1, 2], 1000)))))
