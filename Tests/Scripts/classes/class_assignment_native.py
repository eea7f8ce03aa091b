class I1(int):
    pass


class I2(int):
    pass


class L1(list):
    def who(self):
        return "L1"


class L2(list):
    def who(self):
        return "L2"


class L3(list):
    __slots__ = ("a",)


class E1(Exception):
    pass


class E2(Exception):
    def __str__(self):
        return "E2 says"


class E3(OSError):
    pass


def become(o, cls):
    try:
        o.__class__ = cls
        return type(o).__name__
    except TypeError as e:
        return str(e)


i = I1(5)
i.x = "kept"
print(become(i, I2), i.x, i + 1)
l = L1([1, 2])
l.y = 1
print(become(l, L2), l.who(), l.y, l)
print(become(l, L3), become(l, list), become(l, I1))
e = E1("message")
print(become(e, E2), str(e), e.args, become(e, E3), become(e, Exception))


def f():
    pass


print(become(f, L1), become(E1, L1), become(None, L1), become((), L1))
import sys


class M(type(sys)):
    @property
    def magic(self):
        return "magic of " + self.__name__


m = type(sys)("m")
print(become(m, M), m.magic, become(m, type(sys)), hasattr(m, "magic"), become(m, L1))


class Meta(type):
    pass


class Plain:
    pass


print(become(Plain, Meta), type(Plain).__name__)
