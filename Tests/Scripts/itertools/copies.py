# What iterators say about how they can be made again, and copies of them in the midst.
from itertools import *
import copy
import operator
import warnings


def plain(x):
    if isinstance(x, tuple):
        return "(" + ", ".join(map(plain, x)) + ")"
    if isinstance(x, type):
        return x.__name__
    if hasattr(x, "__next__"):
        return f"<{type(x).__name__}>"
    return repr(x)


makers = [
    lambda: count(5), lambda: count(5, 2), lambda: count(1.5), lambda: count(2**70), lambda: repeat("a"), lambda: repeat("a", 2),
    lambda: cycle([1, 2, 3]), lambda: cycle([]), lambda: chain([1], [2]), lambda: chain.from_iterable([[1], [2]]),
    lambda: compress("ab", [1, 1]), lambda: filterfalse(None, [0, 1, 0]), lambda: starmap(pow, [(2, 3), (3, 2)]),
    lambda: takewhile(bool, [1, 0, 1]), lambda: dropwhile(bool, [1, 0, 1]), lambda: accumulate([1, 2, 3]),
    lambda: accumulate([1, 2], max), lambda: accumulate([1, 2], initial=5), lambda: accumulate([None, 2], operator.is_not),
    lambda: islice([1, 2, 3, 4], 1, 3), lambda: islice([1, 2, 3], 0, None, 2), lambda: zip_longest([1], [2, 3], fillvalue=0),
    lambda: product("ab", "cd"), lambda: product("ab", ""), lambda: product("ab", repeat=2), lambda: combinations("abc", 2),
    lambda: combinations("a", 2), lambda: combinations_with_replacement("ab", 2), lambda: permutations("abc", 2),
    lambda: permutations("a", 2), lambda: permutations("ab"),
]
for make in makers:
    for taken in range(5):
        it = make()
        for _ in range(taken):
            next(it, None)
        with warnings.catch_warnings(record=True) as log:
            warnings.simplefilter("always")
            said = plain(it.__reduce__())
        message = {str(w.message) for w in log}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            twin, deep = copy.copy(it), copy.deepcopy(it)
        rest = [*islice(deep, 5)]
        print(said, rest, type(twin) is type(it) or type(twin).__name__, [w.category.__name__ for w in log][:1], len(message))
        if taken and next(make(), None) is None:
            break
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    g = groupby("aabbc")
    next(g)
    print(plain(g.__reduce__()), [(k, [*v]) for k, v in copy.deepcopy(g)], plain(groupby("a", ord).__reduce__()))
    for it, state in [
        (cycle([1]), 5), (cycle([1]), (1, 2)), (cycle([1]), ([7], True)), (chain(), ()), (chain(), (1,)), (chain(), (iter([]), iter([1]))),
        (takewhile(bool, []), 1), (dropwhile(bool, [1]), True), (accumulate([1]), 3), (islice([], 3), 2), (islice([1, 2], 1), "a"),
        (zip_longest([1], "ab"), 3), (product("ab", "cd"), (0, 1)), (product("ab", "cd"), (5, -3)), (product("ab", "c"), (1,)),
        (product("ab", "c"), 5), (combinations("abc", 2), (0, 1)), (combinations("abc", 2), (9, 9)), (combinations("abc", 2), (1,)),
        (combinations("abc", 2), 5), (combinations_with_replacement("abc", 2), (1, 1)), (permutations("abc", 2), ((0, 1, 2), (3, 2))),
        (permutations("abc", 2), 5), (permutations("abc", 2), (1, 2)), (permutations("abc", 2), ((1,), (2,))), (groupby("a"), 5),
        (groupby("a"), (1, 2, 1)), (product("ab", ""), (0, 0)), (product("ab", ""), (0,)), (cycle([1]), ([], "a")),
    ]:
        try:
            print(type(it).__name__, plain(state), it.__setstate__(state), [x if type(it) is not groupby else x[0] for x in islice(it, 4)])
        except (TypeError, ValueError) as e:
            print(type(it).__name__, plain(state), type(e).__name__, e)


class Ids:
    def __init__(self):
        self.numbers = count(1)


a = Ids()
next(a.numbers)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    b = copy.deepcopy(a)
print(next(b.numbers), next(a.numbers))
