# Sorting few items: stable, in both directions, with keys, and with comparisons that fail or look at the list.
import itertools

print(all(sorted(p) == [0, 1, 2, 3, 4, 5] for p in itertools.permutations(range(6))))
print(all(sorted(p, reverse=True) == [3, 2, 1, 0] for p in itertools.permutations(range(4))))
items = [(i % 3, i) for i in range(63)]
for n in 0, 1, 2, 3, 31, 62, 63:
    some = items[:n]
    by_key = sorted(some, key=lambda p: p[0])
    print(n, by_key == sorted(some), sorted(some, key=lambda p: p[0], reverse=True) == sorted(some, key=lambda p: -p[0]))


class Fails:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 3 or other.n == 3:
            raise ValueError("no order")
        return self.n < other.n


some = [Fails(i) for i in (5, 2, 4, 3, 1)]
try:
    some.sort()
except ValueError as e:
    print(e, sorted(f.n for f in some))


class Looks:
    def __lt__(self, other):
        seen.append(len(listed))
        return False


seen = []
listed = [Looks(), Looks(), Looks()]
listed.sort()
print(seen, len(listed))


class Changes:
    def __lt__(self, other):
        changed.append(1)
        return False


changed = [Changes(), Changes()]
try:
    changed.sort()
except ValueError as e:
    print(e, len(changed))
print(sorted([3, 1.5, True, 2]), sorted("héllo"), sorted(["b", "é", "a"]), sorted([(1, "b"), (1, "a"), (0, "c")]))
print(list("héllo"), list("日本"), [*"ab", *"é"], list(""))
