class A:
    x = 1

    def __init__(self):
        self.own = 2

    def __dir__(self):
        return ["z", "a", "z"]


class B:
    def __dir__(self):
        return 5


class C:
    def __dir__(self):
        return [1, "a"]


class D:
    __dict__ = {"fake": 1}


class E:
    __slots__ = ("s",)


class M(type):
    def __dir__(cls):
        return ["from meta"]


class F(metaclass=M):
    pass


print(dir(A()), [n for n in dir(A) if not n.startswith("__")], dir(F), "own" in object.__dir__(A()))
for f in (lambda: dir(B()), lambda: dir(C()), lambda: vars(E()), lambda: vars(5), lambda: vars(D()), lambda: dir(1, 2)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print("fake" in dir(D()), "s" in dir(E()), "mro" in dir(int), "mro" in dir(type), "__abs__" in dir(1), type(dir(object())).__name__)
import sys

m = type(sys)("m")
m.attr = 1
print([n for n in dir(m) if not n.startswith("__")])
m.__dir__ = lambda: ["module dir"]
print(dir(m), sorted(vars(m))[-1])


def f(b, a):
    c = 1
    return dir()


print(f(1, 2))
