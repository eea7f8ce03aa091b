# ABCMeta as a metaclass: keywords, __init_subclass__, conflicts, other metaclasses on top.
import abc


class A(abc.ABC):
    def __init_subclass__(cls, /, flag=None, **kw):
        super().__init_subclass__(**kw)
        cls.flag = flag


class B(A, flag=3): ...


print(B.flag, type(B))
try:
    class C(A, other=1): ...
except TypeError as e:
    print(e)


class Meta(abc.ABCMeta):
    seen = []

    def __new__(mcls, name, bases, ns, **kw):
        mcls.seen.append((name, sorted(kw)))
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"prepared": name}


class D(metaclass=Meta, x=1):
    @abc.abstractmethod
    def f(self): ...


class E(D, A): ...


print(Meta.seen, D.prepared, E.__mro__, sorted(E.__abstractmethods__), E.flag)
print(abc.ABCMeta("N", (int,), {"z": 1})().z)


class Other(type): ...


try:
    class F(A, metaclass=Other): ...
except TypeError as e:
    print(e)
for args in (), ("N",), ("N", (), 3), (3, (), {}):
    try:
        abc.ABCMeta(*args)
    except TypeError as e:
        print(e)

abc.ABCMeta.extra = 5
print(A.extra)
del abc.ABCMeta.extra
A.__abstractmethods__ = {"gone", "away"}
try:
    A()
except TypeError as e:
    print(e)
A.__abstractmethods__ = ()
print(type(A()).__name__)
print(abc.ABCMeta("Made", (), {}), abc.ABCMeta("Made", (A,), {"__module__": "mine"}))
