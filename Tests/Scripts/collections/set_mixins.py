# What Set and MutableSet give to a class of three methods.
from collections.abc import Set, MutableSet


class L(Set):
    def __init__(self, items=()):
        self.items = []
        for x in items:
            if x not in self.items: self.items.append(x)

    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def __repr__(self): return f"{type(self).__name__}({self.items})"


class M(L, MutableSet):
    def add(self, x):
        if x not in self.items: self.items.append(x)

    def discard(self, x):
        if x in self.items: self.items.remove(x)


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


a, b, e = L([1, 2, 3]), L([3, 4]), L()
for op in "& | - ^ < <= > >= == !=".split():
    for x in "a", "b", "e", "{1, 2, 3}", "[3, 5]", "7":
        show(f"a {op} {x}")
        show(f"{x} {op} a")
show("a.isdisjoint([5, 6])")
show("a.isdisjoint(x for x in [3])")
show("a.isdisjoint(3)")
show("a._hash() == hash(frozenset([3, 2, 1]))")
show("e._hash() == hash(frozenset())")
show("hash(a)")
show("L(['x']) | 'xy' | {'z': 1}")


class Other(L):
    @classmethod
    def _from_iterable(cls, it): return sorted(it)


show("Other([3, 1]) | [2]")

m = M([1, 2, 3])
m |= [4, 4]
print(m)
m &= [2, 3, 4]
print(m)
m ^= [2, 9]
print(m)
m -= [3]
print(m)
m ^= m
print(m)
m |= "ab"
m -= m
print(m, len(m))
m.add(1)
m.remove(1)
show("m.remove(1)")
show("m.pop()")
m |= range(3)
print(m.pop(), m)
m.clear()
print(m)
try:
    m |= 3
except TypeError as x:
    print(x)
