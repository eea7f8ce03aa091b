from typing import *
import typing, sys, copy, contextlib, io
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ":", e)
U = NewType("U", int); V = NewType("V", U)
print(U(3), U, U.__name__, U.__qualname__, U.__module__, U.__supertype__, V.__supertype__, repr(V), type(U), U | int, int | U, None | U, List[U], Optional[U])
t(lambda: U()); t(lambda: isinstance(3, U)); t(lambda: issubclass(int, U)); t(lambda: U.x); t(lambda: copy.copy(U) is U); t(lambda: NewType("a.b", int)); t(lambda: NewType("a.b", int).__name__); t(lambda: NewType("Q")); t(lambda: hash(U) == hash(U)); t(lambda: U == U); t(lambda: NewType("W", "x").__supertype__)
def sub():
    class X(U): pass
t(sub)
def subs():
    class X(NewType): pass
t(subs)
