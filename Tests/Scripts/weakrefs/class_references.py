# functions and modules die, too
import gc
import sys
import weakref
class C: pass
class D(C): pass
r = weakref.ref(D)
print(r() is D, C.__subclasses__() == [D])
m = type(sys)("temporary")
w = weakref.ref(m)
m.me = m
del m
gc.collect()
print(w())
def f():
    x = 1
    def g():
        return x, g
    return weakref.ref(g)
w = f()
gc.collect()
print(w())
c = C()
print(c.__weakref__, C.__weakref__ is not None)
r = weakref.ref(c)
print(c.__weakref__ is r)
