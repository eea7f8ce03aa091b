# In bounds, defaults and alias values inside a class, what the class binds goes before the type parameters around.
class C:
    T = "class"
    U = "other"
    def f[T: (T, U), U = T](self): return T, U
    type A[T] = (T, U)
    class D[T = T](list):
        U = "inner"
        t = T
        def g[U: (T, U) = U](self): return T, U
T, U = C.f.__type_params__
print(T.__constraints__, U.__default__, C().f())
print(C.A.__value__, C.D.__type_params__[0].__default__, C.D.t)
print(C.D.g.__type_params__[0].__constraints__, C.D.g.__type_params__[0].__default__, C.D().g())
def outer():
    x = "function"
    class E:
        def f[T: x, U: (lambda: x)()](self): pass
        x = "class"
        def g[x: x](self): return x
    return E
E = outer()
print(E.f.__type_params__[0].__bound__, E.f.__type_params__[1].__bound__, E.g.__type_params__[0].__bound__, E().g())
