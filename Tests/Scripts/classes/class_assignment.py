class P1:
    pass


class P2:
    pass


class S1:
    __slots__ = ("a", "b")


class S2:
    __slots__ = ("b", "a")


class S3:
    __slots__ = ("a", "c")


class S4(S1):
    __slots__ = ()


class S5(S1):
    pass


class I1(int):
    pass


class I2(int):
    pass


def become(o, cls):
    try:
        o.__class__ = cls
        print(type(o).__name__, end=" ")
        return o
    except TypeError as e:
        print(e)


for o, cls in (P1(), P2), (P1(), S1), (S1(), S3), (S4(), S1), (S1(), S5), (I1(1), I2), (I1(1), P1), (P1(), int), (1, P1), (P1(), 5), (P1(), object), (P1, type), (Exception(), ValueError):
    become(o, cls)
    print()
o = S1()
o.a, o.b = "a", "b"
become(o, S2)
print(o.a, o.b)
o = P1()
o.q = 1
become(o, P2)
o.r = 2
print(vars(o))
try:
    del o.__class__
except TypeError as e:
    print(e)
