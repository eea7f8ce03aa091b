import typing
class C[T, *Ts, **P]:
    x: T
    def m(self, a: T) -> P: return a
    def n[U](self, u: U, t: T) -> list[U]: return [u]
print(C.__type_params__, C.__parameters__, C.__orig_bases__, C.__bases__)
print([b.__name__ for b in C.__mro__])
print(C.__annotations__, C.m.__annotations__, C.n.__annotations__, C.n.__type_params__, C.n.__qualname__)
print(C().m(1), C().n(2, 3))
class D[T](list[T]): pass
print(D.__orig_bases__, D.__bases__, D.__parameters__, D[int])
class E[T](C[T, int, [str]], metaclass=type): pass
print(E.__orig_bases__, E.__parameters__, E[int])
class F: pass
print(F.__type_params__, int.__type_params__, type(typing.Generic).__name__)
class Meta(type):
    def __new__(m, n, b, ns, **kw):
        print(n, [x.__name__ for x in b], sorted(k for k in ns if "type" in k or "orig" in k), kw)
        return super().__new__(m, n, b, ns)
class G[T](metaclass=Meta, key=1): pass
class H[T](*[F], **{"metaclass": Meta}): pass
print(H.__orig_bases__)
@lambda c: (print("decorating", c.__type_params__), c)[1]
class I[T]: pass
class J[T]:
    print(T, __type_params__)
    def T_(self): return T
print(J().T_() is J.__type_params__[0], J.__dict__["__type_params__"])
J.__type_params__ = ()
print(J.__type_params__)
