from abc import ABC, abstractmethod, get_cache_token


class A(ABC):
    @abstractmethod
    def f(self): ...


class B(A):
    pass


class C:
    pass


before = get_cache_token()
print(issubclass(C, A), isinstance(C(), A))
print(B.register(C) is C, get_cache_token() != before)
print(issubclass(C, A), isinstance(C(), A), issubclass(C, B), isinstance(3, A))
print(C.__mro__ == (C, object))


class D(C):
    pass


print(issubclass(D, A))
for wrong in (1, "C"):
    try:
        A.register(wrong)
    except TypeError as e:
        print(e)
try:
    B.register(A)
except RuntimeError as e:
    print(e)
try:
    issubclass(3, A)
except TypeError as e:
    print(e)


class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return "quack" in dir(other) or NotImplemented


class Duck:
    def quack(self): ...


print(issubclass(Duck, Hooked), isinstance(Duck(), Hooked), issubclass(int, Hooked))
A.register(int)
print(isinstance(True, A), isinstance("", A))
