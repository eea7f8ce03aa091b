# What a protocol may derive from.
from typing import *
import typing, collections.abc, contextlib, abc
from protocol_data.classes import *
def bad(bases, **k):
    return type(Protocol)("Bad", bases, k)
t(lambda: bad((A, Protocol)))
t(lambda: bad((E, Protocol)))
t(lambda: bad((collections.abc.Sized, Protocol)))
t(lambda: bad((collections.abc.Sequence, Protocol)))
t(lambda: bad((contextlib.AbstractContextManager, Protocol)))
t(lambda: bad((object, Protocol)))
t(lambda: bad((Closes, Protocol), __slots__=()))
def c1():
    class X(Protocol[T], Generic[T]): ...
t(c1)
def c2():
    class X(Protocol, Generic[T]): ...
    return X.__mro__, X.__parameters__
t(c2)
def c3():
    class X(Protocol[T], Generic[S]): ...
t(c3)
def c4():
    class X(PT[T], Protocol[S]): ...
t(c4)
def c5():
    class X(Protocol, Iterable[T]): ...
    return X.__mro__, X.__parameters__, sorted(X.__protocol_attrs__)
t(c5)
t(lambda: runtime_checkable(A)); t(lambda: runtime_checkable(E)); t(lambda: runtime_checkable(3)); t(lambda: runtime_checkable(Closes) is Closes)
print(Closes._is_protocol, E._is_protocol, Closes._is_runtime_protocol, Plain._is_runtime_protocol)
