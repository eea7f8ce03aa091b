class C:
    def __init__(self, v): self.v = v
    def m(self, a=0): return (self.v, a)
    @classmethod
    def k(cls): return cls.__name__


c = C(1)
f = c.m
c.v = 2
print(f(), f(5), f.__name__, f.__self__ is c, f.__func__ is C.m, f == c.m, f != C(1).m, hash(f) == hash(c.m), {f: 1}[c.m], f.__doc__, C.k.__name__)
fs = [C(i).m for i in range(3)]
print([g() for g in fs], list(map(C.m, [C(7), C(8)])), sorted([C(2), C(1)], key=C.m)[0].v)
C.m.tag = "on the function"
print(f.tag)
try:
    f.tag = 1
except AttributeError as e:
    print(e)
g = C.m.__get__(C("bound by hand"))
print(g())
c.h = C.m
try:
    c.h()
except TypeError as e:
    print(e)
print(c.h(c), "abc".upper.__self__, [].append.__name__, str.upper("x"), "x".join.__call__(["a", "b"]), type(c.m).__name__, type(C.m).__name__, type("".join).__name__, type(str.join).__name__)
