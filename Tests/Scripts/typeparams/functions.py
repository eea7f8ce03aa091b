def f[T, *Ts, **P](x: T, *args: *Ts, y: P = 1) -> T: return x
print(f.__type_params__, [type(p).__name__ for p in f.__type_params__])
print(f(5), f.__name__, f.__qualname__, f.__annotations__)
T, Ts, P = f.__type_params__
print(f.__annotations__["x"] is T, T.__name__, Ts.__name__, P.__name__)
print(repr(T), repr(Ts), repr(P), T.__infer_variance__, T.__covariant__, T.__contravariant__, P.__infer_variance__)
print(T.__bound__, T.__constraints__, T.__default__, Ts.__default__, P.__default__, T.has_default())
def g(): pass
print(g.__type_params__)
g.__type_params__ = (T,)
print(g.__type_params__)
try: g.__type_params__ = [T]
except TypeError as e: print(e)
try: del g.__type_params__
except TypeError as e: print(e)
def dec(fn):
    print("decorated", fn.__name__, fn.__type_params__)
    return fn
@dec
def h[A](a: A, /, b: A = [1], *, c=2, d=3): return a, b, c, d
print(h(0), h(0, 1, c=5), h.__defaults__, h.__kwdefaults__)
def outer():
    x = 10
    def inner[T](a: T): return a + x
    return inner
print(outer()(1), outer().__qualname__, outer().__type_params__)
def rec[T](n: T): return n if n == 0 else rec(n - 1)
print(rec(5))
