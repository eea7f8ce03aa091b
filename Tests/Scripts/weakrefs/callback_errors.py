import gc
import sys
import weakref
class C: pass
seen = []
sys.unraisablehook = lambda u: seen.append((u.exc_type.__name__, str(u.exc_value), getattr(u.object, "__name__", type(u.object).__name__)))
def bad(r):
    raise ValueError("in callback")
c = C()
r1 = weakref.ref(c, bad)
r2 = weakref.ref(c, lambda: None)
r3 = weakref.ref(c, 5)
fine = []
r4 = weakref.ref(c, fine.append)
del c
gc.collect()
print(sorted(seen), len(fine))
