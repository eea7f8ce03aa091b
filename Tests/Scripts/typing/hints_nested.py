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
@functools.wraps(f)
def w(*a): ...
t(lambda: get_type_hints(w))
class M: pass
M.__annotations__ = {"a": Annotated[int, 1], "b": List[Annotated["C", 2]], "c": Optional[Annotated[int, 3]], "d": "Annotated[C, 4]", "e": list["C"], "f": dict[str, "C"] , "g": Callable[["C"], "C"], "h": collections.abc.Callable[["C"], "C"], "i": int | list["C"], "j": Tuple["C", ...], "k": Literal["C"], "l": Union["C", None], "m": Annotated["C", "D"], "n": Type["C"], "o": tuple["C", ...], "p": Generic}
t(lambda: get_type_hints(M)); t(lambda: get_type_hints(M, include_extras=True))
