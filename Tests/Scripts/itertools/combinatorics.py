# The order of combinatoric iterators, empty ones, and reading on after the end.
from itertools import *

pools = ["", "a", "ab", "abc", "abcd"]
for f in (combinations, combinations_with_replacement, permutations):
    for pool in pools:
        for r in range(4):
            print(f.__name__, repr(pool), r, ["".join(t) for t in f(pool, r)])
print([*permutations(range(3))])
print([*permutations(range(3), None)] == [*permutations(range(3), 3)])
print(len([*permutations(range(6), 5)]), len({*permutations(range(6), 5)}))
print(["".join(t) for t in product("ab", "xyz")], [*product()], [*product("ab", "")], [*product(range(2), repeat=3)])
print([*product("ab", repeat=0)], [*product("ab", [1], repeat=2)], [*product(iter("ab"), iter([1]), repeat=2)])
it = combinations("ab", 2)
print(next(it), next(it, "end"), next(it, "end"), [*it])
it = product([1])
print(next(it), next(it, "end"), next(it, "end"))
it = permutations([])
print(next(it), next(it, "end"), next(it, "end"))


class Twice(tuple):
    def __iter__(self):
        for x in tuple.__iter__(self):
            yield x
            yield x


print([*combinations(Twice("ab"), 2)], [*product(Twice("a"), repeat=2)])
kept = list(combinations("abcd", 2))
print(kept[0], kept[-1], len(set(map(id, kept))))
source = [1, 2, 3]
it = combinations(source, 2)
source.clear()
print([*it])
# sizes against the formulas
from math import comb, perm

print(all(sum(1 for _ in combinations(range(n), r)) == comb(n, r) for n in range(8) for r in range(9)))
print(all(sum(1 for _ in permutations(range(n), r)) == perm(n, r) for n in range(6) for r in range(7)))
