import gc
import weakref
class C:
    def method(self):
        pass
c = C()
r = weakref.ref(c)
print(r() is c, r is weakref.ref(c), type(r), isinstance(r, weakref.ReferenceType), weakref.ref is weakref.ReferenceType)
print(r.__callback__, callable(r), hash(r) == hash(c), r == weakref.ref(c))
called = []
k = weakref.ref(c, called.append)
print(k is r, k == r, k.__callback__ == called.append, weakref.ref(c, None) is r)
print(weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r, k], weakref.getweakrefcount(5), weakref.getweakrefs("x"))
print(repr(r).replace(hex(id(r)), "R").replace(hex(id(c)), "C"))
del c
gc.collect()
print(r(), k(), called == [k], k.__callback__, hash(r) is not None)
print(repr(r).replace(hex(id(r)), "R"))
unhashed = weakref.ref(C())
gc.collect()
try:
    hash(unhashed)
except TypeError as e:
    print(e)
d = C()
r1, r2 = weakref.ref(d), weakref.ref(d, lambda r: None)
s = weakref.ref(C())
print(r1 == r2, r1 != r2, r1 == 5, r1 == d, {r1: 1}[r2])
for bad in (lambda: r1(5), lambda: weakref.ref(), lambda: weakref.ref(5), lambda: weakref.ref([]), lambda: weakref.ref(d, 1, 2), lambda: r1 < r2, lambda: weakref.ref("text"), lambda: weakref.ref(None), lambda: weakref.ref(())):
    try:
        print(bad())
    except TypeError as e:
        print(e)
def f(): pass
print(repr(weakref.ref(f)).rpartition(" ")[2])
