# What a class finds under __init_subclass__ in its bases need not be a method.
def attempt(name, make):
    try:
        make()
    except Exception as e:
        print(name, type(e).__name__, e)
    else:
        print(name, "made")


def base(value):
    class Base:
        pass

    Base.__init_subclass__ = value
    return Base


for name, value in (
    ("None", None), ("int", 5), ("function", lambda *args, **kwargs: print("called", len(args), kwargs)),
    ("classmethod", classmethod(lambda cls, **kwargs: print(cls.__name__, kwargs))),
    ("staticmethod", staticmethod(lambda **kwargs: print("static", kwargs))), ("property", property(lambda self: print)),
):
    attempt(name, lambda: type("Sub", (base(value),), {}, extra=1))


class N:
    __set_name__ = None


try:
    class C:
        n = N()
except TypeError as e:
    print(e, e.__notes__)
