class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


class Q(P):
    __slots__ = ["z"]


class R(P):
    pass


p = P(1)
print(p.x, hasattr(p, "y"), P.__slots__, hasattr(p, "__dict__"))
for bad in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: p.z, lambda: delattr(p, "y"), lambda: vars(p)):
    try:
        print(bad())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
q = Q(1)
q.z = 3
r = R(2)
r.anything = 4
print(q.x, q.z, hasattr(q, "__dict__"), r.x, r.__dict__, P.x.__get__(p), type(P.x).__name__, P.x.__name__)
del p.x
print(hasattr(p, "x"))
for source in ("class A:\n __slots__ = ('a',)\n a = 1", "class A:\n __slots__ = ('1a',)", "class A:\n __slots__ = 5", "class A:\n __slots__ = 'single'\nA().single = 1; print(A().__slots__)", "class A(int):\n __slots__ = ('a',)", "class A:\n __slots__ = ('__dict__', 'k')\na = A(); a.free = 1; print(a.__dict__)"):
    try:
        exec(source)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    class Two(P, type("S", (), {"__slots__": ("s",)})): pass
except TypeError as e:
    print(e)
