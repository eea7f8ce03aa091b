import gc
import weakref
class C:
    def m(self, x):
        return ("m", x)
    def n(self):
        pass
    @classmethod
    def k(cls):
        return cls.__name__
c = C()
short = weakref.ref(c.m)
gc.collect()
print(short())
r = weakref.WeakMethod(c.m)
gc.collect()
print(r()(5), r() == c.m, type(r).__name__)
print(r == weakref.WeakMethod(c.m), r == weakref.WeakMethod(c.n), r != weakref.WeakMethod(c.m), hash(r) == hash(weakref.WeakMethod(c.m)))
told = []
s = weakref.WeakMethod(c.m, told.append)
print(weakref.WeakMethod(C.k)()())
for bad in (C, len, 5, lambda: 0):
    try:
        weakref.WeakMethod(bad)
    except TypeError as e:
        print(str(e).partition("<")[0])
del c
gc.collect()
print(r(), s(), told == [s], r == r, r == s, r != s)
