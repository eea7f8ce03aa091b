class A:
    pass


def method(self, x=0):
    return type(self).__name__, x


a = A()
A.m = method
a.own = method.__get__(a)
A.s = staticmethod(method)
A.c = classmethod(method)
A.p = property(method)
print(a.m(1), a.own(2), A.s(a, 3), a.s(a), A.c(4)[0], a.p)
A.__len__ = lambda self: 7
A.__call__ = lambda self, *args: args
A.__getitem__ = lambda self, k: k
A.__eq__ = lambda self, o: "eq"
print(len(a), a(1, 2), a["k"], a == 1, a != 1)
del A.__len__
try:
    len(a)
except TypeError as e:
    print(e)


class B(A):
    pass


b = B()
print(b(5))
A.__call__ = lambda self, *args: "new"
print(b(5), b == 2)
B.__call__ = lambda self: "B"
print(b())
del B.__call__
del A.__call__
try:
    b()
except TypeError as e:
    print(e)
A.__iter__ = lambda self: iter([1, 2])
print(list(b), [*a])
A.__iter__ = None
try:
    list(b)
except TypeError as e:
    print(e)
B.__hash__ = lambda self: 5
print(hash(b))
try:
    hash(a)
    print("hashable")
except TypeError as e:
    print(e)
A.__bool__ = lambda self: False
print(bool(a), bool(b), not a)
A.__add__ = lambda self, o: "add"
A.__radd__ = lambda self, o: "radd"
print(a + 1, 1 + a, b + a)
A.__enter__ = lambda self: "entered"
A.__exit__ = lambda self, *x: True
with a as v:
    raise ValueError
print(v)
