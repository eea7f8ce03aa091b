import gc
import weakref
class E:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"E({self.n})"
    def __lt__(self, other): return self.n < other.n
items = [E(i) for i in range(5)]
s = weakref.WeakSet(items)
t = weakref.WeakSet(items[2:])
print(len(s), sorted(s), items[0] in s, 5 in s, [] in s)
print(sorted(s & t), sorted(s - t), sorted(s ^ t), sorted(s | t), type(s | t).__name__)
print(sorted(s.union(items)), sorted(s.intersection(items[:1])), sorted(s.difference(items[:1])), sorted(s.symmetric_difference(items[:1])))
print(t <= s, t < s, s <= s, s < s, s >= t, s > t, s == t, s == weakref.WeakSet(items), s != t, t.issubset(s), s.issuperset(t), s.isdisjoint([E(9)]), s.isdisjoint(t))
u = s.copy()
u.discard(items[0]); u.discard(E(8))
u.remove(items[1])
try:
    u.remove(items[1])
except KeyError:
    print("KeyError")
u.add(items[0])
print(sorted(u))
u |= [items[1]]
u &= items[:3]
u -= items[:1]
u ^= items[:2]
print(sorted(u))
u.update(items); u.intersection_update(items[1:]); u.difference_update(items[4:]); u.symmetric_difference_update(items[3:])
print(sorted(u))
del items[0], items[-1]
gc.collect()
print(len(s), sorted(s), len(t), sorted(u))
x = t.pop()
print(x in items, x in t)
t.clear()
try:
    t.pop()
except KeyError as e:
    print(e)
for item in s:
    items.clear()
    gc.collect()
for bad in (lambda: weakref.WeakSet([1]), lambda: s.add("a"), lambda: hash(s), lambda: weakref.WeakSet(5)):
    try:
        bad()
    except TypeError as e:
        print(e)
s -= s
print(len(s), s == weakref.WeakSet(), s == set())
