import typing
from typing import Generic, TypeVar, ParamSpec, TypeVarTuple
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
T = TypeVar("T")
U = TypeVar("U")
class C(Generic[T]):
    attr = 5
    def __init__(self, *a): self.a = a
print(C.__orig_bases__, C.__parameters__, C.__bases__, C.__mro__)
for f in (lambda: C[int], lambda: C[int, str], lambda: C[()], lambda: C[T], lambda: C[U], lambda: C[T][str], lambda: C[int][str],
          lambda: C[list[T]][str], lambda: C[dict[T, U]][int, str], lambda: C[None], lambda: C["A"], lambda: C[1],
          lambda: type(C[int](1)).__name__, lambda: C[int](1).a, lambda: C[int]().__orig_class__, lambda: C[int].attr, lambda: C[int].nothing,
          lambda: C[int].__name__, lambda: C[int].__origin__, lambda: C[int].__args__, lambda: C[T].__parameters__,
          lambda: C[int] == C[int], lambda: C[int] == C[str], lambda: C[int] != C[int], lambda: hash(C[int]) == hash(C[int]),
          lambda: isinstance(C(), C[int]), lambda: issubclass(C, C[int]), lambda: C[int].__mro_entries__(()),
          lambda: Generic[int], lambda: Generic[()], lambda: Generic[T, T], lambda: Generic[T, int], lambda: Generic[T],
          lambda: Generic[T][int], lambda: C[int, ...], lambda: C[T, U], lambda: C[[int]], lambda: C[(int,)]):
    t(f)
class D(C[int]): pass
print(D.__bases__, D.__orig_bases__, D.__parameters__)
t(lambda: D[int])
class E(C[T], Generic[T]): pass
print(E.__bases__, E.__orig_bases__, E.__parameters__)
class F(C[T], Generic[U, T]): pass
print(F.__bases__, F.__parameters__, F[int, str])
t(lambda: F[int])
class Plain(C): pass
print(Plain.__parameters__, Plain.__dict__.get("__orig_bases__"))
def a():
    class X(C[T], Generic[U]): pass
def b():
    class X(Generic): pass
def c():
    class X(Generic[T], Generic[U]): pass
def d():
    class X(C[T], C[U]): pass
def e():
    class X(C[T], kw=1): pass
for f in (a, b, c, d, e): t(f)
class Item(Generic[T]):
    def __class_getitem__(cls, item): return ("own", item)
print(Item[int])
C[int].attr = 6
print(C.attr)
class S(Generic[T]): __slots__ = ("a",)
S[int]()
