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
for x in (A(), B(), D(), E(), F("q"), G(), H(), I(), A, 1):
    for p in (Closes, Named, Plain, Protocol):
        t(lambda: isinstance(x, p))
for x in (A, B, D, E, F, G, H, I, Closes, Named, Plain, 1, int):
    for p in (Closes, Named, Plain, Protocol):
        t(lambda: issubclass(x, p))
t(lambda: Closes()); t(lambda: Plain()); t(lambda: type(Protocol()).__name__); t(lambda: E().greet()); t(lambda: F("z").greet()); t(lambda: I().f()); t(lambda: E(1)); t(lambda: F())
