# An abstract class asks the protocols that derive from it; programs may not ask those that are not for run time.
import collections.abc, functools
from abc import ABC
from typing import *
class Loose(Iterable[int], Protocol):
    def extra(self): ...
class Given:
    def __iter__(self): return iter(())
    def extra(self): pass
print(isinstance(Given(), collections.abc.Iterable), isinstance(5, collections.abc.Iterable), isinstance("", collections.abc.Sized))
for f in (lambda: isinstance(Given(), Loose), lambda: issubclass(Given, Loose), lambda: issubclass(3, Loose)):
    try: print(f())
    except TypeError as e: print(e)
Loose.register(int)
print(isinstance(5, collections.abc.Iterable), isinstance(True, collections.abc.Iterable))
@runtime_checkable
class Data(Protocol):
    x: int
class HasX:
    x = 1
@functools.singledispatch
def show(v): return "anything"
@show.register
def _(v: Data): return "data"
@show.register(collections.abc.Sized)
def _(v): return "sized"
for v in (HasX(), [], 3): 
    try: print(show(v))
    except TypeError as e: print(e)
class Root(ABC): pass
class Method(Protocol):
    def m(self): ...
class Both(Method, Root): pass
print(issubclass(Given, Root), isinstance(Both(), Root), issubclass(Both, Root))
