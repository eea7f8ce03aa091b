from typing import *
import collections.abc, copy, typing
from generic_data.classes import *
def sub(*bases):
    def f():
        import types
        return types.new_class("X", bases).__mro__
    return f
for b in [(Generic,), (Generic[T], Generic[S]), (A[T], Generic[S]), (List, ), (List[int], Generic[T]), (Generic[T], List[int]), (A[int], A[str]), (List[int], list), (list, List[int]), (Tuple[int, str],), (Type[int],), (Callable[[int], int],), (Union[int, str],), (Optional[int],), (ClassVar[int],), (Literal[1],), (Iterable[T], Generic[T, S]), (Dict[T, S], Generic[T, S]), (Generic, list), (object, Generic[T]), (T,), (List[int], Dict[int, int]), (A, Generic[T]), (Counter[int],), (Deque,), (Hashable,), (ContextManager[int],), (int, Generic[T]), (typing.Pattern,) if 0 else (int,)]:
    t(sub(*b))
A[int].k = 5
print(A.k, A.__dict__.get("k"))
class W(Generic[T]):
    __slots__ = ("q",)
print(W[int]().__class__)
t(lambda: W[int]().__orig_class__)
class Y(Generic[T]):
    def __class_getitem__(cls, k): return ("own", k)
print(Y[int])
class Z(Generic[T]):
    def __init_subclass__(cls, tag=None): cls.tag = tag; super().__init_subclass__()
class Z2(Z[int], tag=4): pass
print(Z2.tag, Z2.__parameters__)
class Meta(type):
    def __getitem__(cls, k): return "meta"
class MM(Generic[T], metaclass=Meta): pass
print(MM[int])
class Default[X = int, *Y = *tuple[str, bytes]]: pass
print(Default[()] if 0 else Default[str], Default[str, int, int])
