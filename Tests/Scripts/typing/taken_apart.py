from typing import *
import typing, types, collections.abc, functools
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ":", e)
T = TypeVar("T"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
for x in (int, List, List[int], list[int], Union[int, str], Optional[int], int | str, Callable[[int], str], Callable[..., int], Callable[P, int], collections.abc.Callable[[int], str], collections.abc.Callable[P, int], Tuple[int, ...], Tuple[()], Literal[1, 2], Annotated[int, 1, 2], Annotated, Generic, Generic[T], ClassVar[int], Final[int], Protocol, Protocol[T], Concatenate[int, P], P.args, P.kwargs, Unpack[Ts], Unpack[Tuple[int]], Type[int], Dict[str, List[int]], T, None, 3, Any, Callable, Tuple, NoReturn, Required[int], TypeGuard[int], Iterable[int], Generator[int, None, None], Deque[int], ContextManager[int], Callable[[], int], Callable[[Concatenate[int, P]], int], Callable[Concatenate[int, P], int]):
    print(x, get_origin(x), get_args(x))
class TA[A, B]: ...
type Al[A] = list[A]
print(get_origin(TA[int, str]), get_args(TA[int, str]), get_origin(Al), get_origin(Al[int]), get_args(Al[int]))
