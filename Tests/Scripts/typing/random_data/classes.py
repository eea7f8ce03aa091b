"""Classes, and choices that are the same everywhere."""
from typing import *

T = TypeVar("T"); S = TypeVar("S"); P = ParamSpec("P"); Q = ParamSpec("Q"); Ts = TypeVarTuple("Ts"); D = TypeVar("D", default=int); B = TypeVar("B", bound=int); DTs = TypeVarTuple("DTs", default=Unpack[Tuple[int, str]]); DP = ParamSpec("DP", default=[int])
class G(Generic[T]): pass
class G2(Generic[T, S]): pass
class GP(Generic[P]): pass
class GTP(Generic[T, P]): pass
class GV(Generic[T, *Ts]): pass
class GD(Generic[T, D]): pass
class GDV(Generic[T, *DTs]): pass
class GDP(Generic[T, DP]): pass
class N3[A, *Bs, **C]: pass
type TA[X] = list[X]
class Pr(Protocol[T]): pass
class TD(TypedDict, Generic[T]): 
    a: T
class NT(NamedTuple, Generic[T]):
    a: T
class r:
    def __init__(s, seed): s.x = seed
    def n(s, k):
        s.x = (s.x * 6364136223846793005 + 1442695040888963407) % 2**64
        return (s.x >> 33) % k
    def pick(s, l): return l[s.n(len(l))]
