def f(a: int) -> str:
    "about f"


f.extra = 1
for kind in classmethod, staticmethod:
    m = kind(f)
    print(sorted(k for k in m.__dict__), m.__name__, m.__qualname__, m.__doc__, m.__wrapped__ is f, m.__func__ is f)
    m.own = 2
    print(m.__dict__["own"], m.__isabstractmethod__)
    f.__isabstractmethod__ = True
    print(m.__isabstractmethod__)
    del f.__isabstractmethod__
    for bad in (), (1, 2):
        try:
            kind(*bad)
        except TypeError as e:
            print(e)
    try:
        kind(function=f)
    except TypeError as e:
        print(e)
    try:
        m.__func__ = 1
    except AttributeError as e:
        print(e)


class C:
    a = classmethod(5)
    b = staticmethod(5)


print(C.b)
for x in (lambda: C.a(), lambda: C.b()):
    try:
        x()
    except TypeError as e:
        print(e)
print(staticmethod(len)([1, 2]), repr(classmethod(5)), repr(staticmethod(5)))


class Chain:
    @classmethod
    @property
    def p(cls):
        return cls.__name__


print(type(Chain.p).__name__)
