from typing import *
import typing, collections.abc, contextlib, abc
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
T = TypeVar("T"); S = TypeVar("S")
@runtime_checkable
class Closes(Protocol):
    def close(self): ...
@runtime_checkable
class Named(Protocol):
    name: str
    def greet(self): return "hi " + self.name
class Plain(Protocol):
    def f(self) -> int: ...
class A:
    def close(self): pass
class B:
    close = None
class D:
    def __init__(self): self.name = "d"
    def greet(self): pass
class E(Named):
    name = "e"
class F(Named):
    def __init__(self, n): self.name = n
class G: 
    def __getattr__(self, n): return 1
class H:
    __slots__ = ("name", "greet")
class I(Plain): pass
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
