# Copies of hints, deep and shallow.
import copy
from typing import *
T = TypeVar("T"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
class C(Generic[T]): pass
for x in (List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Tuple[()], Tuple[int], Tuple[int, ...], Callable[[int], str], Callable[[], None], Callable[..., T], Callable[P, T], Literal[1, "x"], Annotated[int, 1, [2]],
          ClassVar[int], Final[int], Required[int], Concatenate[int, P], Unpack[Ts], Type[C], C[int], C[T], Generic[T], Protocol[T], Iterable[int], ContextManager[int], int | List[int], list[int], tuple[*Ts]):
    for how in (copy.copy, copy.deepcopy):
        y = how(x)
        print(y, y == x, type(y) is type(x), end=" ")
    print()
for x in (Any, Union, Optional, List, Callable, Tuple, Self, Never, ClassVar, T, P, Ts, Generic, Protocol, NoDefault, NewType("N", int)):
    print(copy.copy(x) is x, copy.deepcopy(x) is x)
for x in (ForwardRef("int"),):
    for how in (copy.copy, copy.deepcopy):
        try: print(how(x) == x)
        except Exception as e: print(type(e).__name__, e)
star = next(iter(tuple[int, str]))
print(copy.copy(star), copy.deepcopy(star) == star)
