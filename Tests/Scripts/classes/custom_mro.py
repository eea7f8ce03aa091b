class Reversed(type):
    def mro(cls):
        order = type.mro(cls)
        return [order[0], *reversed(order[1:-1]), order[-1]]


class A:
    name = "A"


class B(A):
    name = "B"


class C(B, metaclass=Reversed):
    pass


print([k.__name__ for k in C.__mro__], C.name, C().name, issubclass(C, A))


def bad(result):
    class M(type):
        def mro(cls):
            return result

    try:
        return type.__call__(M, "X", (), {}).__mro__
    except TypeError as e:
        print(e)


bad(5)
bad([5])
bad([int])


class Seen(type):
    def mro(cls):
        print("mro of", cls.__name__, cls.__mro__, cls.__bases__)
        return super().mro()


class E(metaclass=Seen):
    pass


class Failing(type):
    on = False

    def mro(cls):
        if Failing.on:
            raise ValueError("no order today")
        return type.mro(cls)


class F(A, metaclass=Failing):
    pass


Failing.on = True
try:
    F.__bases__ = (B,)
except ValueError as e:
    print(e, F.__bases__, [k.__name__ for k in F.__mro__])
