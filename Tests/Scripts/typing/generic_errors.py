from typing import *
import collections.abc, copy, typing
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
for c in (A, L, D, M, E, F, G, H, I, J, K, N):
    print(c.__name__, c.__mro__, getattr(c, "__orig_bases__", None), getattr(c, "__parameters__", None))
for f in [
    lambda: Generic, lambda: Generic[T], lambda: Generic[T, S].__parameters__, lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: Generic[T][int], lambda: type(Generic()).__name__, lambda: isinstance(A(), Generic), lambda: isinstance(A(), Generic[T]), lambda: Generic["T"],
    lambda: Dict[T, S][int, str], lambda: Dict[T, T][int], lambda: Dict[T, List[S]][int], lambda: Dict[str, T][int, int], lambda: List[Union[T, S]][int, str], lambda: List[Optional[T]][int], lambda: List[T][T], lambda: List[T][List[T]], lambda: Tuple[T, ...][int], lambda: Tuple[*Ts][int, str], lambda: Tuple[*Ts, T][int, str, bytes], lambda: Tuple[T, *Ts][int],
    lambda: Tuple[*Ts][()], lambda: Type[T][int], lambda: Callable[[T], S][int, str], lambda: Callable[[*Ts], T][int, str, bytes], lambda: list[T][int], lambda: list[List[T]][int], lambda: List[list[T]][int], lambda: List[Callable[P, T]][[int], str], lambda: List[Callable[P, T]][P, int], lambda: Dict[int, A[T]][str], lambda: Tuple[Unpack[Tuple[int, str]]], lambda: Tuple[*Tuple[int, ...]],
]:
    t(f)
