# Which methods are abstract: own ones, inherited ones, properties, and what overriding does.
from abc import ABC, ABCMeta, abstractmethod, abstractclassmethod, abstractstaticmethod, abstractproperty
from abc import update_abstractmethods


class A(ABC):
    @abstractmethod
    def f(self): return "A.f"

    @property
    @abstractmethod
    def p(self): ...

    @classmethod
    @abstractmethod
    def c(cls): ...

    @staticmethod
    @abstractmethod
    def s(): ...

    def free(self): ...


print(sorted(A.__abstractmethods__), A.__flags__ >> 20 & 1)


class B(A):
    def f(self): return super().f() + " B.f"
    p = 1


print(sorted(B.__abstractmethods__))


class C(B):
    c = s = None


print(sorted(C.__abstractmethods__), C().f())

for cls in A, B:
    try:
        cls()
    except TypeError as e:
        print(e)


# A mixin that comes first in the mro implements; one that comes later does not.
class Mixin:
    def f(self): return "mixed in"


class One(ABC):
    @abstractmethod
    def f(self): ...


class First(Mixin, One): ...
class Last(One, Mixin): ...


print(First().f(), sorted(Last.__abstractmethods__))

# A setter alone keeps a property abstract.
class P(ABC):
    @property
    def x(self): return 1

    @x.setter
    @abstractmethod
    def x(self, v): ...


print(sorted(P.__abstractmethods__), P.x.__isabstractmethod__)

# Anything with a true mark counts; what cannot say so raises.
class Mark:
    def __init__(self, v): self.__isabstractmethod__ = v


print(sorted(ABCMeta("M", (), {"a": Mark(1), "b": Mark([]), "c": Mark("x")}).__abstractmethods__))


class Bad:
    def __bool__(self): raise ZeroDivisionError


try:
    ABCMeta("M", (), {"a": Mark(Bad())})
except ZeroDivisionError as e:
    print("raised", repr(e))

# Methods changed later.
A.free = abstractmethod(lambda self: 0)
print(sorted(A.__abstractmethods__), update_abstractmethods(A) is A, sorted(A.__abstractmethods__))
del A.free
update_abstractmethods(A)
print(sorted(A.__abstractmethods__))
print(update_abstractmethods(int), update_abstractmethods(3))

# The old decorators.
for old in abstractclassmethod, abstractstaticmethod, abstractproperty:
    def g(*a): return a

    made = old(g)
    print(type(made).__mro__[1].__name__, made.__isabstractmethod__, getattr(g, "__isabstractmethod__", None))

# A builtin base does not check; object does.
class I(int, metaclass=ABCMeta):
    @abstractmethod
    def f(self): ...


print(I(3) + 1, sorted(I.__abstractmethods__))
try:
    object.__new__(A)
except TypeError as e:
    print(e)
print(ABC.__slots__, ABC.__mro__, type(ABC), ABCMeta.__module__, ABCMeta.__mro__)
try:
    abstractmethod(len)
except AttributeError as e:
    print(e)
