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
    lambda: List[T].__parameters__, lambda: Dict[T, List[S]].__parameters__, lambda: List[T].__origin__, lambda: List[T].__args__, lambda: hash(List[int]) == hash(List[int]), lambda: List[int] != List[str], lambda: List[int] == list[int], lambda: {List[int]: 1}[List[int]], lambda: copy.copy(List[int]) == List[int], lambda: copy.deepcopy(Dict[str, List[int]]) == Dict[str, List[int]], lambda: copy.copy(A[int]) == A[int], lambda: copy.copy(Union[int, str]), lambda: copy.copy(Callable[[int], str]), lambda: copy.copy(Literal[1]), lambda: copy.copy(Annotated[int, 1]), lambda: copy.copy(Tuple[()]), lambda: copy.copy(Tuple[int]), lambda: copy.copy(List) is List, lambda: copy.copy(Any) is Any, lambda: copy.copy(Union) is Union, lambda: copy.deepcopy(T) is T, lambda: copy.copy(Concatenate[int, P]), lambda: copy.copy(Unpack[Ts]),
    lambda: List[int].__reduce__()[1], lambda: A[int].__reduce__()[1], lambda: List[int].copy_with((str,)), lambda: A[B][str], lambda: A[B].__parameters__, lambda: A[AnyT][bytes], lambda: next(iter(List[int])), lambda: list(Tuple[int, str]), lambda: [*A[int]], lambda: List[int].__name__, lambda: A[int].__name__, lambda: A[int].__qualname__, lambda: A[int].__module__, lambda: List[int].__module__, lambda: A[int].nope, lambda: List[int].append, lambda: List[int].__len__, lambda: bool(List[int]), lambda: A[int].__doc__, lambda: A[int].__class__.__name__, lambda: callable(List[int]), lambda: A[int].__dict__.keys() >= {"__origin__"}, lambda: dir(A[int])[-2:]
]:
    t(f)
