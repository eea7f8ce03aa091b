class C:
    def m(self): pass
    def n(self, a, b): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
    def __init__(self, v=1): pass
    def none(): pass


class D:
    def __init__(self, a, *, b): pass


class E:
    pass


def outer():
    def inner(a): pass
    return inner


for call in (lambda: C().m(1), lambda: C().n(), lambda: C().n(1), lambda: C.m(), lambda: C.c(), lambda: C.c(1, 2), lambda: C.s(), lambda: C(1, 2), lambda: C(w=1), lambda: D(), lambda: D(1), lambda: D(1, 2), lambda: E(1), lambda: E(a=1), lambda: C().none(), lambda: outer()(), lambda: (lambda x: x)(), lambda: object(1), lambda: type("T", (), {})(1), lambda: C().m(q=1), lambda: C().n(1, 2, 3)):
    try:
        call()
        print("fine")
    except TypeError as e:
        print(e)
