from typing import *
import typing, collections.abc, types, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", str(e)[:150])
T = TypeVar("T"); S = TypeVar("S"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
def h(*args: *Ts, **kw: Unpack[Dict[str, int]]) -> Tuple[*Ts]: ...
t(lambda: get_type_hints(h)); t(lambda: h.__annotations__)
@final
class FF: ...
t(lambda: FF.__final__)
t(lambda: typing.List.__doc__ is not None); t(lambda: typing.Union.__doc__ is not None)
t(lambda: Self | None); t(lambda: "Self" | None); t(lambda: Optional["Self"]); t(lambda: Literal["a"] | "b"); t(lambda: None | Literal["a"]); t(lambda: Annotated[int, 1] | Annotated[str, 2]); t(lambda: (int | None) | List[int]); t(lambda: List[int] | (int | None)); t(lambda: int | Any | None); t(lambda: Callable | int)
