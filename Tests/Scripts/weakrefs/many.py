# gc-stress: skip, a word left on the native stack by an allocation keeps one object, which may be among those counted
import gc
import weakref
class C: pass
items = [C() for i in range(5000)]
refs = [weakref.ref(i) for i in items]
print(all(weakref.ref(i) is r for i, r in zip(items, refs)), sum(weakref.getweakrefcount(i) for i in items))
more = [weakref.ref(items[0], lambda r: None) for i in range(2000)]
print(weakref.getweakrefcount(items[0]), len(weakref.getweakrefs(items[0])), weakref.ref(items[0]) is refs[0])
del items[::2]
gc.collect()
print(sum(r() is None for r in refs), sum(r() is None for r in more))
del more, refs
gc.collect()
print(sum(weakref.getweakrefcount(i) for i in items))
cache = weakref.WeakValueDictionary()
for i in range(20000):
    c = C()
    cache[i] = c
del c
gc.collect()
print(len(cache))
