from typing import *
import typing, collections.abc, types, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", str(e)[:150])
T = TypeVar("T"); S = TypeVar("S"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
class N(NamedTuple):
    a: "N"
    b: Optional["N"] = None
t(lambda: get_type_hints(N))
t(lambda: N(1)._replace(b=2))
class Sub(N):
    extra = 1
    def __new__(cls, v): return super().__new__(cls, v, None)
t(lambda: Sub(3)); t(lambda: Sub.__mro__)
