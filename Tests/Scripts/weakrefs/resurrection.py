# a finalizer that brings its object back
import gc
import weakref
class C:
    def __del__(self):
        global back
        back = self
        print("del")
c = C()
r = weakref.ref(c)
c.me = c
del c
gc.collect()
print(back is not None, r() is None)
again = weakref.ref(back)
print(again() is back)
back.me = None
back = None
gc.collect()
print(again())
