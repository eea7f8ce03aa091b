from typing import Generic, TypeVar, ParamSpec, TypeVarTuple
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class A[T = int]: pass
class B[T, U = str]: pass
class C[*Ts = *tuple[int, str]]: pass
class D[**P = [int]]: pass
class E[T = int, U = list[T]]: pass
for f in (lambda: A[()], lambda: A[str], lambda: A, lambda: B[int], lambda: B[int, bool], lambda: B[()], lambda: B[int, str, int],
          lambda: C[()], lambda: C[bool], lambda: D[()], lambda: D[str], lambda: E[str], lambda: E[str, str],
          lambda: A.__parameters__[0].__default__, lambda: B[int].__args__):
    t(f)
T, U = TypeVar("T", default=int), TypeVar("U")
Ts = TypeVarTuple("Ts")
def a():
    class X(Generic[T, U]): pass
def b():
    class X(Generic[*Ts, T]): pass
def c():
    class X(Generic[U, T]): pass
    return X[str]
for f in (a, b, c): t(f)
type L[T = int] = list[T]
print(L, L[str], L.__type_params__[0].__default__)
