import gc
import weakref
class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"V({self.n})"
values = [V(i) for i in range(4)]
d = weakref.WeakValueDictionary()
for v in values:
    d[v.n] = v
print(len(d), sorted(d), sorted(d.keys()), sorted(d.items()), [v.n for v in d.values()], 2 in d, 9 in d)
print(d[0], d.get(1), d.get(9), d.get(9, "default"), repr(d).partition(" at ")[0])
del values[1]
del v
gc.collect()
print(len(d), list(d), 1 in d, d.get(1))
try:
    d[1]
except KeyError as e:
    print("KeyError", e)
new = V(7)
print(d.setdefault(7, new) is new, d.setdefault(7, values[0]) is new, d.pop(7), 7 in d, d.pop(7, "none"))
try:
    d.pop(7)
except KeyError as e:
    print("KeyError", e)
e = weakref.WeakValueDictionary(d)
print(sorted(e.items()), e == d, e == dict(d.items()), e != {}, type(d.copy()).__name__)
e.update({"a": values[0]}, b=values[1])
print(list(e), len(e.valuerefs()), [r() for r in e.itervaluerefs()])
k, v = e.popitem()
print(k, v, len(e))
del e["a"]
try:
    del e["a"]
except KeyError as error:
    print("KeyError", error)
print(sorted((d | {"z": new}).items(), key=str), sorted(({"y": new} | d).items(), key=str))
d |= {"w": new}
print("w" in d)
for key in d:
    values.clear()
    gc.collect()
print(sorted(d, key=str))
d.clear()
print(len(d), bool(d), list(weakref.WeakValueDictionary([("p", new)]).items()), list(weakref.WeakValueDictionary(q=new)))
for bad in (lambda: weakref.WeakValueDictionary({1: 2}), lambda: weakref.WeakValueDictionary(1), lambda: weakref.WeakValueDictionary({}, {}), lambda: hash(d)):
    try:
        bad()
    except TypeError as e:
        print("TypeError")
