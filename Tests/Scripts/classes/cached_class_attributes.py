# Attributes of classes that one place in the code reads again and again: every change shows at once.
class Meta(type):
    pass


class Other(Meta):
    pass


class Base:
    x = 1


class A(Base, metaclass=Meta):
    pass


class B(A):
    pass


def read(c):
    try:
        return c.x
    except AttributeError as e:
        return str(e)


def call(c):
    try:
        return c.x(2)
    except (AttributeError, TypeError) as e:
        return str(e)


class Descriptor:
    def __get__(self, instance, owner):
        return lambda *args: ("got", instance, owner.__name__, args)


class Odd(staticmethod):
    def __get__(self, instance, owner):
        return lambda *args: ("odd", args)


def show(label):
    for i in range(3):
        values = [read(c) for c in (A, B, A, Base)]
        called = [call(c) for c in (A, B, A, Base)]
    print(label, [v if isinstance(v, (int, str)) else type(v).__name__ for v in values], called)


show("inherited:")
Base.x = 2
show("base changed:")
A.x = 3
show("shadowed:")
for i in range(3):
    A.x += 1
    print(read(A), read(B), end=" ")
print()
A.x = lambda v: ("function", v)
show("function:")
A.x = staticmethod(lambda v: ("static", v))
show("static:")
A.x = classmethod(lambda cls, v: (cls.__name__, v))
show("class:")
A.x = staticmethod(print)
show("static builtin:")
A.x = staticmethod(lambda v: ("static again", v))
show("static:")
A.x = Descriptor()
show("descriptor:")
A.x = Odd(lambda v: v)
show("odd:")
A.x = property(lambda self: 1)
print(type(read(A)).__name__, type(read(B)).__name__)
del A.x
show("deleted:")
B.x = 9
show("below:")
del B.x

Meta.x = property(lambda cls: f"meta {cls.__name__}")
show("metaclass:")
del Meta.x
show("no more:")
Meta.x = 5
show("metaclass, no data:")
del Base.x
show("only there:")
del Meta.x
show("nowhere:")
Base.x = 6
show("back:")


def intercept(cls, name):
    return f"intercepted {name}"


Meta.__getattribute__ = intercept
show("intercepted:")
del Meta.__getattribute__
show("not:")
Other.x = property(lambda cls: "other")
B.__class__ = Other
show("other metaclass:")
B.__class__ = Meta
show("first again:")


class Base2:
    x = 7


class C(Base):
    pass


print(read(C), call(C), read(C))
C.__bases__ = (Base2,)
print(read(C), call(C), read(C))


def many():
    # New classes in the place of old ones.
    for i in range(300):
        yield read(type("T", (), {"x": i}))


print(list(many()) == list(range(300)))
