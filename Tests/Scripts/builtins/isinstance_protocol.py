class Meta(type):
    def __instancecheck__(cls, o):
        print("instancecheck", cls.__name__)
        return o == 1

    def __subclasscheck__(cls, c):
        print("subclasscheck", cls.__name__)
        return c is int


class A(metaclass=Meta):
    pass


class Like:
    __bases__ = ()

    def __init__(self, *bases):
        self.__bases__ = bases


class Pretends:
    @property
    def __class__(self):
        return int


class Raises:
    @property
    def __class__(self):
        raise RuntimeError("no class")


class NotTuple:
    __bases__ = 5


print(isinstance(1, A), isinstance(A(), A), issubclass(int, A), issubclass(A, A), isinstance(2, (A, str)))
x = Like()
y = Like(x)
z = Like(y)
print(issubclass(z, x), issubclass(x, z), issubclass(z, (int, x)), issubclass(x, x))
print(isinstance(Pretends(), int), isinstance(Pretends(), Pretends), isinstance(Pretends(), str), type(Pretends()).__name__)
for f in (lambda: issubclass(Like(), int), lambda: issubclass(int, Like()), lambda: isinstance(1, Like()), lambda: isinstance(1, NotTuple()), lambda: issubclass(NotTuple(), int), lambda: isinstance(Raises(), int), lambda: isinstance(1, 1), lambda: isinstance(1, (int, 1)), lambda: isinstance("", (int, 1)), lambda: isinstance("", (1, str)), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: issubclass(int, (str, 1)), lambda: isinstance(1, [int]), lambda: isinstance(1, int | str), lambda: isinstance(None, int | None), lambda: issubclass(bool, int | str), lambda: issubclass(int, (str, (bool, (int,)))), lambda: isinstance(1, list[int]), lambda: issubclass(int, list[int]), lambda: isinstance(1, ()), lambda: isinstance(1, int | list[int])):
    try:
        print(f())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
