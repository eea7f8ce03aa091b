import gc
import weakref
class C: pass
c = C()
def told(*args, **kwargs):
    print("told", args, kwargs)
    return "result"
f = weakref.finalize(c, told, 1, 2, key=3)
print(f.alive, f.atexit, repr(f).partition(" at ")[0], repr(f).partition("; ")[2].partition(" at ")[0])
print(f.peek()[0] is c, f.peek()[1:] == (told, (1, 2), {"key": 3}))
print(f(), f.alive, f(), f.peek(), f.detach())
print(repr(f).rpartition(" ")[2])
g = weakref.finalize(c, told, "second")
h = weakref.finalize(c, told, "third")
i = weakref.finalize(c, told, "detached")
print(i.detach()[2:], i.alive, i.detach())
del c
gc.collect()
print(g.alive, h.alive, f.atexit)
f.atexit = True
print(f.atexit)
d = C()
j = weakref.finalize(d, told)
j.atexit = False
print(j.atexit)
for bad in (lambda: weakref.finalize(), lambda: weakref.finalize(d), lambda: weakref.finalize(5, told)):
    try:
        bad()
    except TypeError as e:
        print(e)
