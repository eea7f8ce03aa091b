from typing import Generic, TypeVar, ParamSpec, TypeVarTuple, Unpack
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
T, U, P, Ts = TypeVar("T"), TypeVar("U"), ParamSpec("P"), TypeVarTuple("Ts")
class A(Generic[*Ts]): pass
class B(Generic[T, *Ts]): pass
class C(Generic[T, *Ts, U]): pass
class Q(Generic[P]): pass
class R(Generic[T, P]): pass
print(A.__orig_bases__, A.__parameters__, C.__parameters__)
for f in (lambda: A[int], lambda: A[()], lambda: A[int, str], lambda: A[int, *tuple[str, ...]], lambda: A[*Ts], lambda: A[*Ts][int, str],
          lambda: A[*tuple[int, str]], lambda: A[Unpack[tuple[int, str]]], lambda: A[Ts], lambda: A[T, *Ts][int, str, bool],
          lambda: B[int], lambda: B[()], lambda: B[int, str, bool].__args__, lambda: B[T, *Ts][int, str, bool], lambda: B[*Ts],
          lambda: C[int, str], lambda: C[int], lambda: C[int, str, bool, float], lambda: C[T, *Ts, U][int, str],
          lambda: C[T, *Ts, U][int, str, bool], lambda: C[*tuple[int, ...]],
          lambda: Q[int], lambda: Q[[int, str]], lambda: Q[int, str], lambda: Q[...], lambda: Q[P], lambda: Q[P][int, str], lambda: Q[()],
          lambda: Q[[]], lambda: Q[[int]].__args__, lambda: R[int, [str]], lambda: R[int], lambda: R[int, str], lambda: R[int, ...],
          lambda: R[int, P][[str]], lambda: R[int, [str]].__args__, lambda: R[T, P][int, [str, bool]], lambda: R[T, [U]][int, str],
          lambda: Unpack[Ts], lambda: Unpack[int], lambda: Unpack[tuple[int]].__typing_unpacked_tuple_args__, lambda: Unpack[int, str]):
    t(f)
