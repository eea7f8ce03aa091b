# What a name is qualified by: generator expressions and scopes of type parameters are no functions in this.
class A:
    a = list((lambda: 0) for z in "a")[0]
    b = [(lambda: 0) for z in "a"][0]
    c = list(list((lambda: 0) for y in "a")[0] for z in "a")[0]

    def g[T: (lambda: 0), U = (lambda: 0)](self, x: (lambda: 1) = (lambda: 2)):
        return lambda: 2

    type X = lambda: 1
    type Y[T] = lambda: 1

    class B[T]:
        d = lambda: 0


def f():
    def g[T: (lambda: 0), *U = (lambda: 0)](x: (lambda: 1)):
        return lambda: 2

    type X = lambda: 1
    type Y[T: (lambda: 0, lambda: 1)] = lambda: 1

    class C[T]:
        z = lambda: 2

        def m[T](self): return lambda: 0

    return g, X, Y, C, list((lambda: 0) for z in "a")[0]


def h[T: (lambda: 0)](): return lambda: 0


for function in (A.a, A.b, A.c, A.g, A.g(0), A.g.__annotations__["x"], A.g.__defaults__[0], A.X.__value__, A.Y.__value__, A.B.d, h, h()):
    print(function.__qualname__)
for parameter in A.g.__type_params__ + h.__type_params__:
    print(parameter.__bound__ and parameter.__bound__.__qualname__, parameter.has_default() and parameter.__default__.__qualname__)
g, X, Y, C, k = f()
for function in (g, g(1), g.__annotations__["x"], X.__value__, Y.__value__, C, C.z, C.m, C.m(1), k, Y.__type_params__[0].__constraints__[1]):
    print(function.__qualname__)
print([name for name in ("A", "f", "h") if hex(globals()[name].__code__.co_flags) == "0x3" or False] if hasattr(A, "__code__") else hex(f.__code__.co_flags))
print([hex(c.co_flags) for c in f.__code__.co_consts if hasattr(c, "co_flags") and c.co_name == "C"])
