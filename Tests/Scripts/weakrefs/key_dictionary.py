import gc
import weakref
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"K({self.n})"
    def __eq__(self, other): return isinstance(other, K) and self.n == other.n
    def __hash__(self): return hash(self.n)
keys = [K(i) for i in range(4)]
d = weakref.WeakKeyDictionary({k: k.n * 10 for k in keys})
print(len(d), list(d), list(d.values()), list(d.items()), keys[0] in d, K(0) in d, 5 in d, [] in d)
print(d[keys[1]], d[K(1)], d.get(K(9)), d.get(K(9), "default"), repr(d).partition(" at ")[0])
d[K(1)] = "changed"
print(d[keys[1]], len(d))
del keys[1]
gc.collect()
print(len(d), list(d.items()), len(d.keyrefs()), all(isinstance(r, weakref.ref) for r in d.keyrefs()))
print(d.setdefault(keys[0], "x"), d.pop(keys[0]), d.pop(keys[0], "none"), d.setdefault(keys[0], "y"))
try:
    d[K(9)]
except KeyError as e:
    print("KeyError")
try:
    d[5] = 1
except TypeError as e:
    print(e)
try:
    del d[K(9)]
except KeyError:
    print("KeyError")
e = d.copy()
print(e == d, e == dict(d), type(e).__name__)
e.update({keys[1]: "u"})
print(e[keys[1]], sorted((d | e).values(), key=str), len(e.popitem()))
d.clear()
print(len(d), list(d))
d |= {keys[0]: 1}
print(list(d.items()))
