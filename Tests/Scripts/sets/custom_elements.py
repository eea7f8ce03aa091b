class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return isinstance(other, P) and self.x == other.x

    def __hash__(self):
        return hash(self.x)

    def __repr__(self):
        return f"P({self.x})"


s = {P(1), P(2), P(1)}
print(len(s), P(2) in s, P(3) in s, sorted(p.x for p in s), s == {P(2), P(1)}, s - {P(1)})


class Same:
    def __hash__(self):
        return 7


objects = [Same() for _ in range(20)]
s = set(objects)
print(len(s), all(o in s for o in objects), Same() in s)
for o in objects[::2]:
    s.remove(o)
print(len(s), [o in s for o in objects[:4]])


class Tagged(set):
    def total(self):
        return sum(self)


t = Tagged([1, 2, 3])
print(t, t.total(), type(t | {4}).__name__, type(t.copy()).__name__, t == {1, 2, 3})
