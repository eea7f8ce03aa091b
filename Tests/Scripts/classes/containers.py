class Grid:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __contains__(self, k): return k in self.d
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(sorted(self.d))
    def __reversed__(self): return iter(sorted(self.d, reverse=True))


g = Grid()
g[1, 2] = "a"
g["k"] = 0
g["k"] += 5
g[0] = 1
del g[0]
print(g[1, 2], g["k"], "k" in g, 0 not in g, len(g), bool(Grid()))
h = Grid()
h[2] = h[1] = 0
print(list(h), list(reversed(h)), sorted(h), max(h), dict.fromkeys(h, 1), [*h], 1 in h)
for bad in (lambda: g["zz"], lambda: object()[0], lambda: len(object()), lambda: 1 in object(), lambda: object().__getitem__):
    try:
        bad()
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
o = object()
try:
    o[0] = 1
except TypeError as e:
    print(e)
try:
    del o[0]
except TypeError as e:
    print(e)


class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * i

    def __len__(self): return 3


print(list(Seq()), 4 in Seq(), 5 in Seq(), list(reversed(Seq())), [x for x in Seq()], Seq()[-2])
