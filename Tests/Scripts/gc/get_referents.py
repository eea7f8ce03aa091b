import gc
a, b, c = [1], [2], [3]
def ids(found):
    return [x for x in found if x in (a, b, c) and isinstance(x, list)]
print(gc.get_referents([a, b]))
print(gc.get_referents((a, 5, "x")))
print(gc.get_referents({"k": a, "l": 1}))
print(gc.get_referents([a], (b,), {1: c}))
print(gc.get_referents(5, "text", 1.5, None, b"x"))
print(gc.get_referents())
class C:
    pass
o = C()
o.x, o.y = a, b
print(ids(gc.get_referents(o)), C in gc.get_referents(o))
class S:
    __slots__ = ("p", "q")
s = S()
s.p = c
print(ids(gc.get_referents(s)))
def f(x=a):
    return b
print(ids(x for r in gc.get_referents(f) for x in (r if isinstance(r, tuple) else (r,))))
print(gc.get_referents(set([1])), gc.get_referents(iter(a))[0] is a)
print(gc.get_referents(f.__get__(o))[1] is o)
