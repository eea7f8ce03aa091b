from typing import *
import typing, collections.abc, types, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", str(e)[:150])
T = TypeVar("T"); S = TypeVar("S"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
class Ev(Protocol[P, T]):
    def __call__(self, *a: P.args, **k: P.kwargs) -> T: ...
t(lambda: Ev[[int, str], bool]); t(lambda: Ev[..., int]); t(lambda: Ev[P, int][[str]]); t(lambda: Ev[int]); t(lambda: Ev.__parameters__)
class V(Generic[T, *Ts]): ...
t(lambda: V[int]); t(lambda: V[int, str, bytes]); t(lambda: V[T, *Ts][int, str]); t(lambda: V[*Ts]); t(lambda: V[int, *Ts][()]); t(lambda: V[()]); t(lambda: V[int, *Tuple[str, ...]].__args__); t(lambda: V[*Tuple[str, ...]]); t(lambda: Tuple[*Ts, int][*Tuple[str, ...]]); t(lambda: V[int, *Ts, *Ts])
