# What a class is while its mro() runs.
class Meta(type):
    def mro(cls):
        print(cls.__name__, cls.__mro__, cls.__bases__)
        if cls.__name__ == "Outer" and cls.__mro__ is None:
            try:
                class Inner(cls):
                    pass
            except TypeError as e:
                print(e)
            try:
                super(cls, cls).nothing
            except AttributeError as e:
                print("AttributeError")
        return type.mro(cls)


class Outer(metaclass=Meta):
    pass


class Alone(type):
    def mro(cls):
        return (cls,)


class Single(metaclass=Alone):
    pass


print(Single.__mro__, Single.__bases__)


class Foreign(type):
    def mro(cls):
        return (Outer,)


try:
    class Strange(metaclass=Foreign):
        pass
except TypeError as e:
    print(e)


# A metaclass with another base in front of type.
class Base:
    pass


class Mixed(Base, type):
    pass


class Made(metaclass=Mixed):
    x = 1


print(type(Made.__dict__).__name__, Made.__dict__["x"], "x" in vars(Made))
try:
    Made.__dict__ = {}
except (AttributeError, TypeError) as e:
    print(type(e).__name__)
try:
    type("Doc", (), {"__doc__": "x\udcdcy"})
except UnicodeEncodeError as e:
    print(e)


print(repr(type("Doc", (), {"__doc__": "a\0b"}).__doc__))
for name in ("a\0b", "a\udcdc", "\udcdc\0"):
    try:
        type(name, (), {})
    except ValueError as e:
        print(type(e).__name__, e)
import types


class Module(types.ModuleType, Base):
    pass


try:
    Base.__dict__["__dict__"].__set__(Module("m"), {})
except (AttributeError, TypeError) as e:
    print("refused")


class Slotted:
    __slots__ = ("a",)


Slotted.__module__ = "elsewhere"
try:
    Slotted().a
except AttributeError as e:
    print(e)
