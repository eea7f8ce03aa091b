# one site sees instances of many shapes, and classes that change under it
class A:
    def __init__(self, *names):
        for n in names:
            setattr(self, n, n * 2)

    x = "class x"

    def m(self):
        return "m"


class B(A):
    @property
    def x(self):
        return "property x"

    def m(self):
        return "B.m"


class S:
    __slots__ = ("x", "m")


s = S()
s.x, s.m = "slot x", lambda: "slot m"
things = [A(), A("x"), A("y", "x"), A("x", "y"), B("y"), s, A("m2")]


def read(o):
    return o.x, o.m()


for _ in range(3):
    print([read(o) for o in things])
things[0].x = "late own"
A.m = lambda self: "new m"
things[1].m = lambda: "own m"
print([read(o) for o in things])
del things[0].x
del A.x
for o in things:
    try:
        print(read(o), end=" ")
    except AttributeError as e:
        print(e, end=" ")
print()
B.x = "replaced the property"
print(read(things[4]))
