class A:
    x = "A"


class B:
    x = "B"


class C(A):
    pass


class D(C):
    pass


class S:
    __slots__ = ("s",)


def assign(cls, bases):
    try:
        cls.__bases__ = bases
        print([k.__name__ for k in cls.__mro__], cls.x)
    except TypeError as e:
        print(e)


assign(C, (B,))
print(D.x, [k.__name__ for k in D.__mro__], A.__subclasses__(), [k.__name__ for k in B.__subclasses__()])
assign(C, (A, B))
for bad in (), [A], (1,), (C,), (D,), (int,), (S,), (A, A), (object,):
    assign(C, bad)
assign(A, (D,))
assign(int, (object,))
try:
    del C.__bases__
except TypeError as e:
    print(e)
print([k.__name__ for k in C.__bases__])
