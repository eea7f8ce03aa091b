from typing import *
import typing, collections.abc, contextlib, abc
from protocol_data.classes import *
t(lambda: Protocol[T]); t(lambda: Protocol[int]); t(lambda: Protocol[T, T]); t(lambda: Protocol[()]); t(lambda: Protocol[T][int]); t(lambda: Protocol[T, S].__parameters__)
class PT(Protocol[T]):
    def m(self) -> T: ...
class PS(PT[S], Protocol[S, T]):
    x: int
print(PT[int], PT.__parameters__, PS.__parameters__, PS.__mro__, PT.__orig_bases__, PS.__bases__)
print(sorted(PS.__protocol_attrs__), PT.__protocol_attrs__, get_protocol_members(PS) == {"m", "x"}, type(get_protocol_members(PS)).__name__)
t(lambda: get_protocol_members(A)); t(lambda: get_protocol_members(Protocol)); t(lambda: get_protocol_members(E)); t(lambda: get_protocol_members(Closes)); t(lambda: get_protocol_members(3)); t(lambda: get_protocol_members(SupportsInt))
for x in (A, E, Closes, Protocol, 3, Protocol[T], PT[int], SupportsInt, collections.abc.Sized): print(is_protocol(x), end=" ")
print()
