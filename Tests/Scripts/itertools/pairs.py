# Loops that take pairs apart at once.
from itertools import *


def loop(make):
    out = []
    try:
        for a, b in make():
            out.append((a, b))
    except (TypeError, ValueError) as e:
        out.append(str(e))
    return out


def kept(make):
    # The pair is a local, too.
    out = []
    for pair in make():
        a, b = pair
        out.append((pair, a, b))
    return out[:2]


makers = [
    lambda: product("ab", "cd"), lambda: product("ab", ""), lambda: product("ab", repeat=2), lambda: product("abc"),
    lambda: product("a", "b", "c"), lambda: combinations("abcd", 2), lambda: combinations("a", 2), lambda: combinations("abcd", 3),
    lambda: combinations_with_replacement("abc", 2), lambda: combinations_with_replacement("", 2), lambda: permutations("abc", 2),
    lambda: permutations("ab"), lambda: permutations("abc"), lambda: zip_longest("abc", "d"), lambda: zip_longest("a", "bc", fillvalue=0),
    lambda: zip_longest("a"), lambda: zip_longest(), lambda: pairwise("abcd"), lambda: pairwise("a"), lambda: batched("abcd", 2),
    lambda: chain([(1, 2)], [[3, 4]]), lambda: islice(product("ab", "cd"), 2),
]
for make in makers:
    print(loop(make))
print(kept(lambda: product("ab", "cd")), kept(lambda: permutations("abc", 2)))
for k, g in groupby("aabbc"):
    print(k, [*g], end=" ")
print([k for k, _ in groupby("aabbc")], {k: len([*g]) for k, g in groupby("aabbc")}, [(b, a) for a, b in product("ab", "xy")])
it = combinations("abc", 2)
for a, b in it:
    print(a, b, next(it, "end"))
it = product("ab", "cd")
for a, b in it:
    print(a, b, end=" ")
    break
for pair in it:
    print(pair, end=" ")
    break
print(list(it))


class Other(product):
    def __next__(self):
        return super().__next__()[::-1]


print(loop(lambda: Other("ab", "cd")))


def broken():
    yield 1
    yield 2
    raise KeyError("broken")


for make in (pairwise, lambda s: zip_longest(s, "abcd"), groupby):
    try:
        for a, b in make(broken()):
            print(a, end=" ")
    except KeyError as e:
        print(e)
# At the end, and when the source fails, the variables are those of the last pair.
for make in makers:
    a = b = None
    try:
        for a, b in make():
            pass
    except (TypeError, ValueError):
        pass
    print(a, b, end=" ")
for make in (pairwise, lambda s: zip_longest(s, "abcd"), groupby, lambda s: zip(s, "abcd"), enumerate):
    a = b = None
    try:
        for a, b in make(broken()):
            pass
    except KeyError:
        print(a, next(b, "-") if make is groupby else b, end=" ")
print()
[(x, y)] = product("a", "b")
(x, y), *rest = permutations("abc", 2)
print(x, y, len(rest))
