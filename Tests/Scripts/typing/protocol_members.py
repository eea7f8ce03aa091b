# Members of protocols, inherited and computed.
from typing import *
import typing, collections.abc, contextlib, abc
from protocol_data.classes import *
class Sub(Closes, Protocol):
    def more(self): ...
t(lambda: isinstance(A(), Sub)); t(lambda: Sub._is_runtime_protocol)
t(lambda: isinstance(A(), PT[int])); t(lambda: PT[int]()); 
class Impl(PT[int]):
    def m(self): return 4
print(Impl().m(), Impl.__orig_bases__, Impl.__parameters__)
class Abs(Protocol):
    @abc.abstractmethod
    def must(self): ...
class AbsImpl(Abs): pass
t(lambda: AbsImpl())
for p, xs in ((SupportsInt, (1, "a", 1.5)), (SupportsFloat, (1, "a")), (SupportsComplex, (1j, 1)), (SupportsBytes, (b"", "a")), (SupportsIndex, (1, 1.5)), (SupportsAbs, (1, "")), (SupportsRound, (1.5, ""))):
    print(p, p.__name__, [isinstance(x, p) for x in xs], p.__protocol_attrs__, p.__parameters__)
t(lambda: SupportsAbs[int]); t(lambda: SupportsInt[int])
@runtime_checkable
class Prop(Protocol):
    @property
    def v(self): ...
class V1:
    v = 1
class V2:
    @property
    def v(self): raise RuntimeError
class V3:
    def __init__(self): self.v = 2
t(lambda: [isinstance(x, Prop) for x in (V1(), V2(), V3(), 3)]); t(lambda: issubclass(V1, Prop))
@runtime_checkable
class Multi(Protocol):
    a: int
    b: int
    def c(self): ...
t(lambda: issubclass(V1, Multi))
class Hook(Protocol):
    @classmethod
    def __subclasshook__(cls, other): return hasattr(other, "hooked")
t(lambda: issubclass(A, Hook))
Closes.register(V1)
t(lambda: isinstance(V1(), Closes))
class Init(Protocol):
    def __init__(self, x): self.x = x
class InitImpl(Init): pass
t(lambda: InitImpl(3).x); t(lambda: type(Init(3)).__name__); t(lambda: sorted(Init.__protocol_attrs__))
class It(Iterable[T], Protocol[T]): ...
t(lambda: isinstance([], collections.abc.Iterable)); t(lambda: isinstance(5, collections.abc.Iterable)); t(lambda: isinstance([], It))
class Mixed(A, Closes): pass
print(Mixed.__mro__, Mixed._is_protocol)
class Unsafe(Protocol):
    @property
    def boom(self): ...
    class meta(type): pass
print(sorted(Unsafe.__protocol_attrs__))
class CM(Protocol):
    def f(self): ...
    x = 3
    y: ClassVar[int] = 3
    _private = 1
    @staticmethod
    def s(): ...
    @classmethod
    def k(cls): ...
print(sorted(CM.__protocol_attrs__))
type PC = int
class NewStyle[U](Protocol):
    def g(self) -> U: ...
print(NewStyle[int], NewStyle.__mro__, NewStyle.__parameters__, sorted(NewStyle.__protocol_attrs__))
