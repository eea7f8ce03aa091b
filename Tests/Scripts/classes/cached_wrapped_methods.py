# Static and class methods called by instances, again and again in one place: every change shows at once.
class A:
    @staticmethod
    def m(*args):
        return "static", args

    @classmethod
    def c(cls, *args):
        return cls.__name__, args


class B(A):
    pass


class Slots:
    __slots__ = "v"

    @staticmethod
    def m(*args):
        return "static of slots", args

    c = classmethod(lambda cls: cls)


class Number(int):
    m = staticmethod(lambda: "of int")
    c = classmethod(lambda cls: cls.__name__)


def show(*objects):
    for i in range(3):
        result = []
        for o in objects:
            try:
                result.append((o.m(), o.c()))
            except TypeError as e:
                result.append(str(e))
    print(result)


a, b = A(), B()
show(a, b, a)
show(Slots(), Number(3), a)
a.m = lambda: "own"
show(a, b, A())
del a.m
show(a)
b.c = 3
show(b)
del b.c
A.m = lambda self: "method"
show(a, b)
A.m = classmethod(lambda cls: "class now")
A.c = staticmethod(lambda: "static now")
show(a, b)
B.m = staticmethod(lambda: "of B")
show(a, b)
B.m = property(lambda self: lambda: "property")
show(a, b)
del B.m
show(a, b)
A.c = staticmethod(str)
A.m = classmethod(lambda cls: cls)
show(a, b)
a.__class__ = B
show(a, b)
A.__getattr__ = lambda self, name: lambda: name
del A.m
show(a, b)
A.__getattribute__ = lambda self, name: lambda: "any " + name
show(a, b)
