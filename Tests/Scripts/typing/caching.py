# Subscription with equal arguments gives the same object, if they can be hashed; 1 and True are different values.
from typing import *
T = TypeVar("T")
class C(Generic[T]): pass
class Odd:
    def __hash__(self): raise ValueError("no hash")
for make in (lambda: List[int], lambda: Dict[str, int], lambda: Optional[int], lambda: Union[int, str], lambda: Tuple[int, ...], lambda: Callable[[int], str],
             lambda: Callable[..., int], lambda: Literal[1, "x"], lambda: Annotated[int, 1], lambda: Type[int], lambda: C[int], lambda: List[T][int], lambda: ClassVar[int], lambda: Generic[T],
             lambda: Literal[[]], lambda: Annotated[int, []], lambda: Union[int, []]):
    print(make(), make() is make())
print(Literal[1] is Literal[True], Literal[0] is Literal[False], Annotated[int, 1] is Annotated[int, True], List[1] is List[True])
for make in (lambda: List[Odd()], lambda: Literal[Odd()], lambda: Annotated[int, Odd()]):
    try: print(type(make()).__name__)
    except Exception as e: print(type(e).__name__, e)
