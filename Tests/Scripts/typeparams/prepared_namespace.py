# Names in a class body's type parameter scopes are looked for in the namespace that the metaclass has prepared.
class Namespace(dict):
    def __missing__(self, key):
        if key == "Odd":
            raise RuntimeError("odd")
        if key.startswith("Any"):
            return key
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases, **kw):
        return Namespace(Given=int)

    def __new__(cls, name, bases, ns, **kw):
        return super().__new__(cls, name, bases, dict(ns))


class C(metaclass=Meta):
    class Inner[T](Given):
        pass

    def method[T](self, x: Given, y: AnyThing) -> T:
        pass

    type Alias[T] = tuple[T, Given]
    print(Inner.__mro__[1], method.__annotations__)
    try:
        class Other[U](Odd):
            pass
    except RuntimeError as e:
        print(e)
    try:
        class Another[U](Missing):
            pass
    except NameError as e:
        print(e)


def f():
    class D[V](metaclass=Meta):
        class Inner[U](Given):
            pass
        made = Inner

    return D.made.__mro__[1]


print(f())
