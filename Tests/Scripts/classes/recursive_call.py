# A class whose __call__ is an instance of itself never ends, but in RecursionError.
class A:
    pass


A.__call__ = A()
try:
    A()()
except RecursionError as e:
    print("RecursionError")


class B:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    B().a
except RecursionError:
    print("RecursionError")


class C:
    pass


C.__repr__ = C.__str__ = lambda self: repr(self)
try:
    repr(C())
except RecursionError:
    print("RecursionError")
C.__add__ = lambda a, b: a + b
try:
    C() + 1
except RecursionError:
    print("RecursionError")


class D:
    def __eq__(self, other):
        return self == other


try:
    D() == D()
except RecursionError:
    print("RecursionError")
