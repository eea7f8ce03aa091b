# A class with type parameters and a builtin base: the builtin decides how instances are made and copied.
import copy
from typing import Generic, TypeVar

T = TypeVar("T")


class Pair(tuple):
    __slots__ = ()


class First(Pair, Generic[T]):
    pass


class Second(Generic[T], Pair):
    pass


class Third[V](list):
    pass


class Plain(Generic[T]):
    def __init__(self):
        self.x = [1]


print(tuple.__new__(First, [1, 2]), tuple.__new__(Second, [1]), First([3]), Second([4]), First[int]([5]), Third[str]("ab"))
for value in First([1]), Second([2]), Third([3]), Plain():
    for again in copy.copy(value), copy.deepcopy(value):
        print(type(again).__name__, again == value if not isinstance(value, Plain) else again.x, end=" ")
    print(value.__reduce_ex__(2)[1][0].__name__)
