# groupby: groups share the source with what makes them.
from itertools import groupby, islice

print([(k, [*g]) for k, g in groupby("aabbbca")], [k for k, g in groupby([1, 1, 2])], [*groupby([])])
print([(k, [*g]) for k, g in groupby(range(10), lambda x: x // 3)])
print([(k, [*g]) for k, g in groupby([1, 1.0, True, 2], key=None)])
pairs = [*groupby("aabb")]
print([(k, [*g]) for k, g in pairs])
it = groupby("aaabb")
k, g = next(it)
print(k, next(g), next(it)[0], [*g])
it = groupby("aab")
k, g1 = next(it)
print(next(g1), next(g1), next(g1, "end"), next(g1, "end"))
k, g2 = next(it)
print(k, [*g2], [*g1], next(it, "end"))


class Strange:
    # equal to nothing, not even itself
    def __eq__(self, other):
        return False


a, b = Strange(), Strange()
print([len([*g]) for _, g in groupby([a, a, b])], [len([*g]) for _, g in groupby([float("nan")] * 2)])


def key(x):
    if x == 3:
        raise ValueError("three")
    return x % 2


it = groupby([1, 1, 3, 5, 5], key)
k, g = next(it)
print(k, next(g), next(g))
try:
    next(g)
except ValueError as e:
    print(e)
print([*g], next(it, "end"))


# A key function that uses the iterator that calls it.
def greedy(x):
    return [k for k, g in islice(it, 1)]


it = groupby(iter(range(4)), greedy)
try:
    print([(k, [*g]) for k, g in it])
except Exception as e:
    print(type(e).__name__, e)


class Key:
    def __init__(self, i):
        self.i = i

    def __eq__(self, other):
        if self.i == 1 and turns:
            turns.pop()
            next(outer, None)
        return self.i == other.i


turns = [1]
outer = groupby([0, 1, 1, 2], Key)
print([k.i for k, g in outer])
