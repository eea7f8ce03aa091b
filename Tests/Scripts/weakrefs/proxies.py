import gc
import weakref
class C:
    def __init__(self): self.x = 1
    def __len__(self): return 3
    def __iter__(self): return iter("abc")
    def __getitem__(self, k): return ("item", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, k): return k == 5
    def __bool__(self): return False
    def __str__(self): return "str of C"
    def __repr__(self): return "repr of C"
    def __eq__(self, other): return other == "equal" or isinstance(other, C)
    def __lt__(self, other): return True
    def __add__(self, other): return ("add", other)
    def __radd__(self, other): return ("radd", other)
    def __iadd__(self, other): return ("iadd", other)
    def __neg__(self): return "neg"
    def __abs__(self): return "abs"
    def __invert__(self): return "invert"
    def __pos__(self): return "pos"
    def __index__(self): return 7
    def __int__(self): return 8
    def __float__(self): return 9.5
    def __divmod__(self, other): return ("divmod", other)
    def __matmul__(self, other): return ("matmul", other)
    def __pow__(self, other, mod=None): return ("pow", other, mod)
    def __bytes__(self): return b"bytes"
    def __reversed__(self): return iter("cba")
    def method(self): return "method of", self.x
c = C()
p = weakref.proxy(c)
print(type(p), p is weakref.proxy(c), weakref.getweakrefcount(c), isinstance(p, C), p.__class__.__name__)
print(p.x, p.method(), len(p), list(p), p[1], 5 in p, 6 in p, bool(p), str(p))
p.x = 2
print(c.x)
del p.x
print(hasattr(c, "x"), hasattr(p, "x"))
p[1] = 2
del p[3]
print(p == "equal", p != "equal", p < 1, p == c)
print(p + 1, 1 + p, -p, +p, abs(p), ~p, divmod(p, 2), p @ 3, p ** 4)
print(int(p), float(p), [0] * 8 != 1, range(10)[p], bytes(p), list(reversed(p)))
q = p
q += 1
print(q)
print(repr(p).replace(hex(id(p)), "P").replace(hex(id(c)), "C"))
try:
    hash(p)
except TypeError as e:
    print(e)
try:
    p()
except TypeError as e:
    print(e)
try:
    next(p)
except TypeError as e:
    print(e)
r = weakref.ref(c)
del c
gc.collect()
for use in (lambda: p.x, lambda: len(p), lambda: p + 1, lambda: str(p), lambda: bool(p), lambda: p == 1, lambda: setattr(p, "a", 1), lambda: p[0], lambda: list(p)):
    try:
        use()
    except ReferenceError as e:
        print(e)
print(repr(p).replace(hex(id(p)), "P"))
