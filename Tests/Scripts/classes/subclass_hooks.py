class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck", obj)
        return obj == 5

    def __subclasscheck__(cls, sub):
        print("subclasscheck", sub.__name__)
        return sub is int


class A(metaclass=Meta): pass


print(isinstance(5, A), isinstance(6, A), issubclass(int, A), issubclass(str, A), isinstance(A(), A))
try:
    try:
        raise ValueError("v")
    except A:
        print("not matched by the hook")
    except ValueError as e:
        print("matched", e)
except TypeError as e:
    print(e)


class Fake:
    __class__ = int


print(isinstance(Fake(), int), type(Fake()).__name__)
