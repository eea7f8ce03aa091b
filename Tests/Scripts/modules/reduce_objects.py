# what objects say about how they can be made again
import copyreg
def show(value, *protocols):
    for p in protocols or (0, 2):
        try:
            made = value.__reduce_ex__(p)
            f = made[0] if isinstance(made, tuple) else made
            rest = made[1:] if isinstance(made, tuple) else ()
            print(type(value).__name__, p, getattr(f, "__name__", f), *(list(r) if "iterator" in type(r).__name__ else r for r in rest))
        except TypeError as e:
            print(type(value).__name__, p, e)
class A: pass
class B(A):
    def __init__(self): self.x = 1
class S: __slots__ = ("a", "b")
class D(S): pass
class L(list): pass
class M(dict): pass
class I(int): pass
class N(tuple):
    def __getnewargs__(self): return (list(self),)
class X:
    def __getnewargs_ex__(self): return (1,), {"k": 2}
class G:
    def __getstate__(self): return "state"
s, d = S(), D()
s.a = d.b = 1
d.c = 2
for v in (A(), B(), s, d, L([1]), M(a=1), I(5), N((1,)), G(), object(), [1], {1: 2}, 5, "a", (1,), None):
    show(v)
show(X(), 2)
for v in (A(), B(), s, d, object(), 5, [1], G()):
    print(v.__getstate__())
for bad in (5, None):
    class Wrong:
        def __getnewargs__(self): return bad
    show(Wrong(), 2)
print(copyreg.__newobj__(A).__class__.__name__, copyreg.dispatch_table == {} or True)
def reduce_c(c): return complex, (c.real, c.imag)
copyreg.pickle(A, lambda a: (B, ()))
import copy
print(copy.copy(A()).x)
for f in (lambda: copyreg.pickle(A, 5), lambda: copyreg.constructor(5)):
    try:
        f()
    except TypeError as e:
        print(e)
