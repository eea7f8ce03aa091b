def register(cls):
    cls.registered = True
    return cls


def rename(name):
    def f(cls):
        cls.__name__ = name
        return cls
    return f


@register
@rename("Other")
class C:
    pass


print(C.registered, C.__name__, C)


@lambda cls: cls()
class single:
    x = 1


print(single.x, type(single).__name__)


def replace(cls):
    return 5


@replace
class D: pass


print(D)
