from typing import *
import warnings, copy
warnings.simplefilter("always")
def t(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: print(f())
        except Exception as e: print(type(e).__name__ + ":", e, getattr(e, "__notes__", ""))
        for m in w: print("  warned", m.category.__name__, m.message)
T = TypeVar("T")
class P(NamedTuple):
    x: int
    y: "int" = 3
class GN(NamedTuple, Generic[T]):
    x: T
    y: List[T] = []
print(GN[int], GN[int](3), GN(3), GN.__parameters__, GN[int].__origin__, copy.copy(GN(4)))
t(lambda: GN[int, str]); t(lambda: isinstance(GN(1), GN[int])); t(lambda: isinstance((), NamedTuple)); t(lambda: issubclass(P, NamedTuple)); t(lambda: NamedTuple.__mro_entries__((NamedTuple,))); t(lambda: NamedTuple | None)
print(NamedTuple.__name__, NamedTuple.__module__, type(NamedTuple).__name__)
t(lambda: get_type_hints(P))
print(P(1, 2)[0], *P(5), hash(P(1)) == hash((1, 3)), P(2) < P(3))
match P(1, 2):
    case P(a, b): print(a, b)
