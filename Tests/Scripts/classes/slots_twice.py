# A name may stand in __slots__ twice; instances of metaclasses have no room for slots.
class A:
    __slots__ = ("b", "a", "a", "b")


a = A()
a.a, a.b = 1, 2
print(a.a, a.b, A.__slots__)


class B(list):
    __slots__ = ("x", "x")


b = B()
b.x = 3
print(b.x)
for base in (type, int, tuple, bytes):
    try:
        class C(base):
            __slots__ = ("x",)
    except TypeError as e:
        print(e)


class M(type):
    __slots__ = ()


print(M("N", (), {}))
