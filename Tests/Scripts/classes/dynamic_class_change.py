class A:
    def who(self): return "A"


class B:
    def who(self): return "B"


x = A()
print(x.who())
x.__class__ = B
print(x.who(), isinstance(x, B), type(x).__name__)
try:
    x.__class__ = int
except TypeError as e:
    print(e)
try:
    x.__class__ = 5
except TypeError as e:
    print(e)
try:
    (5).__class__ = A
except TypeError as e:
    print(e)


class C(A): pass


c = C()
print(c.who())
A.who = lambda self: "changed"
print(c.who(), A().who())
C.who = lambda self: "C's own"
print(c.who())
del C.who
print(c.who())
C.__bases__ = (B,)
print(c.who(), C.__mro__)
C.__name__ = "Renamed"
print(C, repr(c)[:22])
for i in range(3):
    A.value = i
    print(A().value, end=" ")
print()
