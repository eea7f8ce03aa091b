from typing import *
import typing, collections.abc, types, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", str(e)[:150])
T = TypeVar("T"); S = TypeVar("S"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
class Meta(type): pass
class WithMeta(Generic[T], metaclass=Meta): pass
t(lambda: WithMeta[int]); t(lambda: type(WithMeta[int]()).__name__)
class Slotted(Generic[T]):
    __slots__ = ("a",)
t(lambda: Slotted[int]().__orig_class__)
class Eq(Generic[T]):
    def __init__(self, a): self.a = a
    def __eq__(self, o): return self.a == o.a
    __hash__ = None
t(lambda: Eq[int](3) == Eq[str](3))
class Callme(Generic[T]):
    def __call__(self, x: T) -> T: return x
t(lambda: Callme[int]()(4)); t(lambda: isinstance(Callme(), Callable))
class Desc(Generic[T]):
    def __set_name__(self, o, n): self.n = n
    def __get__(self, i, o): return (self.n, self.__orig_class__)
class Uses: d = Desc[int]()
t(lambda: Uses.d)
