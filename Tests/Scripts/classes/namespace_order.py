# in which order a class's names stand in its dict
from typing import Generic, TypeVar
T = TypeVar("T")
def names(cls): return [n for n in vars(cls) if n not in ("__firstlineno__", "__module__", "__static_attributes__")]
class Plain:
    def __eq__(self, other): return True
print(names(Plain))
class Slots:
    "documented"
    __slots__ = "b", "a"
    def __eq__(self, other): return True
print(names(Slots))
class Hashed:
    def __eq__(self, other): return True
    __hash__ = None
print(names(Hashed))
class G(Generic[T]):
    x = 1
    def f(self): pass
print(names(G))
class N[U](list):
    y: int = 2
    __eq__ = None
print(names(N))
class Entries:
    def __mro_entries__(self, bases): return (int,)
class I(Entries()):
    z = 3
    print("__orig_bases__" in vars())
print(names(I), len(I.__orig_bases__))
def meta(name, bases, namespace): return name, bases, [n for n in namespace if n[:2] != "__" or n == "__orig_bases__"]
class V(Entries(), metaclass=meta): w = 1
print(V)
# A base that is neither a class nor stands for others is no reason to note the bases.
class Fake:
    def __init__(self, name, bases=(), namespace={}): self.name, self.seen = name, sorted(namespace)
class W(Fake("f")): pass
print(type(W).__name__, W.name, W.seen)
