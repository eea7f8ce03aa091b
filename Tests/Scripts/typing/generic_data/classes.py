"""Generic classes of many kinds."""
from typing import *

def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
T = TypeVar("T"); S = TypeVar("S"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts"); B = TypeVar("B", bound=int); AnyT = TypeVar("AnyT", int, str)
class A(Generic[T]): 
    k = 1
    def __init__(self, v=None): self.v = v
class L(List[T]): pass
class D(Dict[str, T], Generic[T]): pass
class M(Mapping[T, S]):
    def __getitem__(self, k): return k
    def __len__(self): return 0
    def __iter__(self): return iter(())
class E(A[int]): pass
class F(A[S], Iterable[T], Generic[T, S]):
    def __iter__(self): return iter([])
class G(Generic[*Ts]): pass
class H(A[T], L[T]): pass
class I(Generic[T], A[T]): pass
class J(list[T]): pass
class K(A, List[int]): pass
class N(Iterable, Sized): pass
