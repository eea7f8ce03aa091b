from typing import *
import typing, collections.abc, types, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", str(e)[:150])
T = TypeVar("T"); S = TypeVar("S"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
class N(NamedTuple):
    a: int
t(lambda: [c.__name__ for c in (List[int], Dict, Optional[int], Callable[..., int], Any, Union[int, str], ClassVar[int])])
t(lambda: types.get_original_bases(N) == (NamedTuple,))
t(lambda: types.resolve_bases((List[int], Generic[T])))
t(lambda: types.new_class("Q", (List[T], Protocol[T]) if 0 else (Iterable[T],)).__orig_bases__)
for v in (List[int], Optional[int], Union[int, "x"], Callable[[int], str], Tuple[int, ...], Literal["a"], Annotated[int, "x"], Type[int], ForwardRef("x"), T, P, Ts, Unpack[Ts], NewType("NN", int), Any, NoReturn):
    print(f"{v!s:40}", bool(v), callable(v), isinstance(v, type))
t(lambda: sorted([List[int], List[str]])); t(lambda: List[int] < List[str]); t(lambda: len(List[int])); t(lambda: List[int] + 1); t(lambda: List[int]["a"]); t(lambda: 1 in List[int]); t(lambda: int in Union[int, str]); t(lambda: setattr(List, "zzz", 1)); t(lambda: setattr(Any, "zzz", 1)); t(lambda: setattr(Union, "zzz", 1)); t(lambda: setattr(List[int], "__doc__", "d"))
