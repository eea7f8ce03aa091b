from functools import singledispatch, singledispatchmethod


@singledispatch
def show(x, *rest):
    "Docs."
    return "object"


@show.register(int)
def of_int(x, *rest):
    return f"int {rest}"


@show.register
def _(x: list, *rest):
    return "list"


@show.register
def _(x: "float", *rest):
    return "float"


@show.register
def _(x: None, *rest):
    return "none"


@show.register(str | bytes)
def _(x, *rest):
    return "text"


@show.register
def _(x: dict | set, *rest):
    return "table"


show.register(tuple, lambda x: "tuple")


class MyList(list):
    pass


class Meta(type):
    pass


print([show(x) for x in (1, True, [], 2.5, None, "a", b"b", {}, set(), (), MyList(), object(), 1j, int)], show(3, 4, 5))
print(show.__name__, show.__doc__, show.__wrapped__.__name__, of_int(1), show.dispatch(bool) is of_int, show.registry[int] is of_int)
print(sorted(c.__name__ for c in show.registry), type(show.registry).__name__, show.dispatch(complex)(1))
show.register(bool, lambda x: "bool")
show.register(Meta, lambda x: "meta class")
print(show(True), show(1), show(Meta("X", (), {})), show(int))
for bad in (lambda: show(), lambda: show(x=1), lambda: show.register(5, len), lambda: show.register(lambda x: x), lambda: show.register("a"),
            lambda: show.register(list[int], len), lambda: show.dispatch(5)):
    try:
        bad()
    except TypeError as e:
        print(str(e).split(" at 0x")[0])


def annotated(x: 3):
    pass


def late(x: "list[int]"):
    pass


def union(x: int | list[int]):
    pass


for f in (annotated, late, union):
    try:
        show.register(f)
    except TypeError as e:
        print(e)


class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass


g = singledispatch(lambda x: "base")
g.register(A, lambda x: "A")
print(g(D()))
g.register(C, lambda x: "C")
print(g(D()), g(B()))
g.register(B, lambda x: "B")
print(g(D()), g(C()))


class M:
    @singledispatchmethod
    def m(self, x):
        "method docs"
        return type(self).__name__, "object", x

    @m.register
    def _(self, x: int):
        return "int", x

    @m.register(str)
    def _(self, x):
        return "str", x

    @singledispatchmethod
    @classmethod
    def c(cls, x):
        return cls.__name__, "object"

    @c.register(int)
    @classmethod
    def _(cls, x):
        return cls.__name__, "int"

    @singledispatchmethod
    @staticmethod
    def s(x):
        return "static object"

    @s.register(int)
    @staticmethod
    def _(x):
        return "static int"


m = M()
print(m.m(1), m.m("a"), m.m(2.5), M.m(m, 1) if False else M.c(1), m.c("a"), m.s(1), M.s("x"), m.m.__doc__, m.m.__name__)
for bad in (lambda: m.m(), lambda: M.c(), lambda: singledispatchmethod(3)):
    try:
        bad()
    except TypeError as e:
        print(e)
m.m.register(float, lambda self, x: ("float", x))
print(m.m(2.5), M.__dict__["m"].dispatcher.dispatch(float) is M.__dict__["m"].dispatcher.registry[float])
