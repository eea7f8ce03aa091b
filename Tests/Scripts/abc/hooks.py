# __subclasshook__, __subclasscheck__ and __instancecheck__ of classes and metaclasses.
import abc

calls = []


class H(abc.ABC):
    answer = NotImplemented

    @classmethod
    def __subclasshook__(cls, C):
        calls.append((cls.__name__, C.__name__))
        return cls.answer


class X: ...
class Y: ...
class Z: ...


print(issubclass(X, H), issubclass(X, H), calls)
calls.clear()
H.answer = True
print(issubclass(X, H), issubclass(Y, H), issubclass(Y, H), isinstance(Y(), H), calls)
calls.clear()
H.answer = False
print(issubclass(Y, H), issubclass(Z, H), issubclass(Z, H), calls)
# A registration anywhere makes "no" questionable again, not "yes".
calls.clear()
abc.ABCMeta("Other", (), {}).register(Z)
H.answer = True
print(issubclass(Z, H), issubclass(Y, H), calls)


class Sub(H): ...


H.answer = False
calls.clear()
print(issubclass(Sub, H), isinstance(Sub(), H), calls)
for wrong in 1, None, "yes":
    H.answer = wrong
    try:
        print(issubclass(int, H))
    except AssertionError as e:
        print(e)


class Broken(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        raise KeyError(C.__name__)


try:
    isinstance(1, Broken)
except KeyError as e:
    print(repr(e))


# The answers of subclasses' hooks are asked for, too.
class Base(abc.ABC): ...


class Derived(Base):
    @classmethod
    def __subclasshook__(cls, C):
        return hasattr(C, "quack") or NotImplemented


class Duck:
    quack = 1


print(isinstance(Duck(), Base), isinstance(X(), Base))


class Meta(abc.ABCMeta):
    def __subclasscheck__(cls, c):
        print("check", cls.__name__, c.__name__)
        return super().__subclasscheck__(c)


class M(metaclass=Meta): ...


print(isinstance(X(), M), issubclass(X, M))
M.register(X)
print(isinstance(X(), M))


class Strange(abc.ABC):
    @classmethod
    def __subclasses__(cls): return 42


try:
    issubclass(X, Strange)
except TypeError as e:
    print(e)


class Meta2(abc.ABCMeta):
    def __subclasses__(cls): return [Duck]


print(issubclass(Duck, Meta2("S", (), {})), issubclass(X, Meta2("S", (), {})))
