def gen[T](x: T):
    got = yield x
    yield T, got
g = gen(1)
print(next(g), g.send(2)[1], gen.__type_params__)
class C[T]:
    def __iter__(self):
        yield T
        yield from (T for _ in range(1))
print(list(C()))
print([f.__type_params__ for f in [gen for _ in "a"]])
def outer[T]():
    class K:
        t = T
        @property
        def p(self): return T
        @staticmethod
        def s[U](u: U) -> T: return T, U
        @classmethod
        def c[V](cls, v: V = T): return v, V
    return K
K = outer()
print(K.t, K().p, K.s(1), K.c(), K.c.__type_params__, K.s.__annotations__)
def sup[T]():
    class A:
        def f(self): return "A", T
    class B[U](A):
        def f[V](self): return super().f(), __class__.__name__, U, V
    return B
print(sup()().f())
