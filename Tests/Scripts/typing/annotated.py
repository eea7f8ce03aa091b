from typing import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
T = TypeVar("T"); Ts = TypeVarTuple("Ts")
class C(Generic[T]):
    x = 5
    def __init__(self, v=0): self.v = v
    @classmethod
    def make(cls): return cls(9)
A = Annotated[C[int], "meta", 3]
for f in [lambda: A, lambda: A.__metadata__, lambda: A.__origin__, lambda: A.__args__, lambda: A.__parameters__, lambda: A(4).v, lambda: A.x, lambda: A.make().v,
          lambda: Annotated[Annotated[int, 1], 2], lambda: Annotated[Annotated[int, 1], 2].__metadata__, lambda: Annotated[int], lambda: Annotated[()], lambda: Annotated[int, ()],
          lambda: Annotated[T, 1][int], lambda: Annotated[List[T], 1][int], lambda: Annotated[T, 1][int, str], lambda: Annotated[int, 1][str],
          lambda: Annotated["X", 1], lambda: Annotated[ClassVar[int], 1], lambda: Annotated[Final[int], 1], lambda: Annotated[ClassVar, 1], lambda: Annotated[1, 2],
          lambda: Annotated[None, 2], lambda: Annotated[int, 1] == Annotated[int, 1], lambda: Annotated[int, 1] == Annotated[int, 2], lambda: Annotated[int, [1]] == Annotated[int, [1]],
          lambda: hash(Annotated[int, 1]) == hash(Annotated[int, 1]), lambda: hash(Annotated[int, []]), lambda: isinstance(1, Annotated[int, 1]), lambda: issubclass(int, Annotated[int, 1]),
          lambda: Annotated(), lambda: get_origin(A) is Annotated, lambda: get_args(A), lambda: Optional[Annotated[T, 1]][int], lambda: List[Annotated[T, 1]][Annotated[str, 2]],
          lambda: Annotated[T, 1][Annotated[str, 2]], lambda: Annotated[int, 1] | None, lambda: Annotated[*Ts, 1], lambda: Annotated[Unpack[Ts], 1], lambda: Annotated[Tuple[*Ts], 1][int, str],
          lambda: Annotated[Any, 1], lambda: Annotated[1:2, 3], lambda: Annotated[list[int], 1](), lambda: Annotated[int, 1].__module__, lambda: Annotated[int, 1].__name__,
          lambda: Annotated[int, 1].real, lambda: Annotated[int, 1].__mro_entries__(()), lambda: Annotated[int, 1] is Annotated[int, 1], lambda: Annotated[int, True] == Annotated[int, 1],
          lambda: Annotated[int, True], lambda: Annotated[int, 1], lambda: Annotated[Self, 1], lambda: Annotated[Required[int], 1],
          lambda: type(A).__name__, lambda: Annotated[int, 1][:]]:
    t(f)
class D(Annotated[int, 1]): pass
print(D.__mro__, D.__orig_bases__)
A.x = 8
print(C.x)
