"""Protocols, and classes that keep to them or not."""
from typing import *


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
class PT(Protocol[T]):
    def m(self) -> T: ...
