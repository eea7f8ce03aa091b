class A:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return super().__new__(cls)

    def __init__(self, *args):
        print("init", args)


class B:
    def __new__(cls, x):
        return x


class C(B):
    def __init__(self, x):
        print("C init", type(x).__name__)


A(1, 2)
print(B(5), C("text"), type(B).__call__(B, 7))
c = object.__new__(C)
print(type(C(c)).__name__)


class D:
    @classmethod
    def __new__(*args):
        return args


class E:
    @staticmethod
    def __new__(*args):
        return args


class F:
    __new__ = list


print([getattr(x, "__name__", x) for x in D(1)], [getattr(x, "__name__", x) for x in E(1)])
for f in (lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: int.__new__(object), lambda: A.__new__(), lambda: object().__init__(1), lambda: list.__new__(dict)):
    try:
        print(f())
    except TypeError as e:
        print(e)
