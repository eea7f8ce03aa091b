# gc-stress: skip, it recurses to the limit
from typing import *
import typing, collections.abc, types, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", str(e)[:150])
T = TypeVar("T"); S = TypeVar("S"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
def deep():
    x = int
    for i in range(2000): x = List[x]
    return len(repr(x))
t(deep)
def rec():
    class X:
        a: "List[X]"
    return get_type_hints(X, localns={"X": X})
t(rec)
A = List["A"]
def f1(a: A): ...
t(lambda: get_type_hints(f1))
Json = Union[Dict[str, "Json"], List["Json"], str, None]
def g(j: Json): ...
t(lambda: get_type_hints(g))
t(lambda: get_type_hints(sys.modules[__name__]))
x: "int" = 3
t(lambda: get_type_hints(sys.modules[__name__]))
