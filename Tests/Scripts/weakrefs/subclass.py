import gc
import weakref
class C: pass
class R(weakref.ref):
    def __init__(self, ob, callback=None, **extra):
        super().__init__(ob, callback)
        self.extra = extra
    def __call__(self):
        ob = super().__call__()
        return None if ob is None else (ob, self.extra)
c = C()
r = R(c, a=1)
print(r()[0] is c, r()[1], R(c) is r, type(r).__name__, r == weakref.ref(c))
gc.collect()
print(weakref.getweakrefcount(c))
class Slotted(weakref.ref):
    __slots__ = ("key",)
    def __new__(cls, ob, key):
        self = super().__new__(cls, ob)
        self.key = key
        return self
    def __init__(self, ob, key):
        super().__init__(ob)
s = Slotted(c, "k")
print(s.key, s() is c, hasattr(s, "__dict__"))
try:
    weakref.ref(c, callback=None)
except TypeError as e:
    print(e)
print(weakref.ref[C])
rr = weakref.ref(r)
print(rr() is r)
del c
gc.collect()
print(r(), s())
