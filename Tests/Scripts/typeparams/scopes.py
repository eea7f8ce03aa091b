x = "global"
class C:
    x = "class"
    def plain(self, a: x): pass
    def gen[T: x](self, a: x, b=x) -> x: return x
    type A = x
    class D[T: x](str if x == "class" else int):
        y = x
        def m[U: x](self): return x
    x = "changed"
print(C.plain.__annotations__, C.gen.__annotations__, C().gen(1), C.gen.__defaults__, C.gen.__type_params__[0].__bound__)
print(C.A.__value__, C.D.__bases__[0].__name__, C.D.y, C.D().m(), C.D.__type_params__[0].__bound__, C.D.m.__type_params__[0].__bound__)
def f():
    x = "enclosing"
    class E:
        def a[T: x](self): return x
        x = "class"
        def b[T: x](self, c: x): return x
        type T2 = (x, lambda: x, [x for _ in "a"])
    return E
E = f()
print(E.a.__type_params__[0].__bound__, E.b.__type_params__[0].__bound__, E.b.__annotations__, E().a(), E().b(1))
v = E.T2.__value__
print(v[0], v[1](), v[2])
def g[T](a: T):
    def h[T](b: T): return T
    return T, h(1)
a, b = g(1)
print(a is b, g.__type_params__[0] is a)
def shadow[x](): return x
print(shadow())
class Outer[T]:
    class Inner[U]:
        t = T
        def m[V](self): return T, U, V
    def f(self):
        class Local: t = T
        return Local.t
o = Outer.Inner().m()
print(o, Outer.Inner.t, Outer().f())
def nl():
    n = 1
    def inner[T]():
        nonlocal n
        n += 1
    inner()
    return n
print(nl())
def cell[T]():
    return [lambda: T, [T for _ in range(1)], (lambda t=T: t)()]
r = cell()
print(r[0](), r[1], r[2])
try: T
except NameError as e: print(e)
class Mangled:
    def f[__T](self, a: __T): return __T
print(Mangled.f.__type_params__, Mangled().f(1), list(Mangled.f.__annotations__))
class __Priv[__T]: pass
print(__Priv.__type_params__)
