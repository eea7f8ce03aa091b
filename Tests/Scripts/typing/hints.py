from typing import *
import typing, types, collections.abc, functools
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ":", e)
T = TypeVar("T"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
def f(a: int, b: "str" = None, *c: "List[int]", d: None = None, e: "Optional[C]", **k: "C") -> "C": ...
class C:
    x: int
    y: "C"
    z: ClassVar["int"] = 3
    w: "ClassVar[int]"
    v: "Final" = 3
    u: "Final[int]" = 3
    def m(self, o: "C") -> "List[C]": ...
class D(C):
    x: "str"
    n: None
class E:
    x: "Undefined"
for o in (f, C, D, C.m, C().m): t(lambda: get_type_hints(o))
t(lambda: get_type_hints(E)); t(lambda: get_type_hints(E, {"Undefined": int})); t(lambda: get_type_hints(E, None, {"Undefined": int})); t(lambda: get_type_hints(E, localns={"Undefined": bytes}))
t(lambda: get_type_hints(3)); t(lambda: get_type_hints(len)); t(lambda: get_type_hints(types)); t(lambda: get_type_hints(int)); t(lambda: get_type_hints(int.__add__)); t(lambda: get_type_hints("x"))
