# singledispatch with abstract classes: virtual bases have their place among the real ones.
import abc
import collections.abc as c
from functools import singledispatch


def generic(*classes):
    g = singledispatch(lambda x: "base")
    for cls in classes:
        g.register(cls, lambda x, name=cls.__name__: name)
    return g


def ask(g, x):
    try:
        return g(x)
    except RuntimeError as e:
        return str(e).split(":")[0]


g = generic(c.Sized, c.Iterable, c.Container)
print([ask(g, x) for x in (1, "a", [], {}, iter(()))])
g = generic(c.Sized)
print([ask(g, x) for x in (1, "a", [])], end=" ")
g.register(c.Mapping, lambda x: "mapping")
print([ask(g, x) for x in ({}, [])], end=" ")
g.register(dict, lambda x: "dict")
print([ask(g, x) for x in ({}, [])])
g = generic(c.Sequence, c.MutableSequence, c.Hashable)
print([ask(g, x) for x in ([], (), "a", range(1), 1, {})])


class Late:
    pass


g = generic(c.Sized, c.Container)
print(ask(g, Late()), end=" ")
c.Sized.register(Late)
print(ask(g, Late()), end=" ")
c.Container.register(Late)
print(ask(g, Late()))


class Abstract(metaclass=abc.ABCMeta):
    @abc.abstractmethod
    def f(self):
        pass


class Concrete(Abstract):
    def f(self):
        pass


class Both(Concrete, dict):
    pass


g = generic(Abstract, c.MutableMapping, dict)
print(ask(g, Concrete()), ask(g, Both()), g.dispatch(Both) is g.registry[Abstract])


class P(abc.ABC): pass
class Q(abc.ABC): pass
class R(P): pass
class X: pass
class Y(X): pass


P.register(X)
Q.register(X)
g = generic(P, Q)
print(ask(g, X()), ask(g, Y()), end=" ")
R.register(Y)
g.register(R, lambda x: "R")
print(ask(g, Y()), ask(g, X()))
g = generic(P, R)
print(ask(g, X()), ask(g, Y()))


class Odd(c.Sized, c.Hashable):
    def __len__(self):
        return 1

    def __hash__(self):
        return 1


g = generic(c.Sized, c.Hashable)
print(ask(g, Odd()), [cls.__name__ for cls in g.registry])
