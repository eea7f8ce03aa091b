# A property whose getter is a plain function is entered without a call: again and again, replaced, deleted, hidden, failing.
import sys


class A:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        local = self._v
        return local

    @property
    def nested(self):
        return self.v + self.v

    @property
    def bad(self):
        raise AttributeError("nope")

    @property
    def deep(self):
        return self.deep

    @property
    def items(self):
        yield self.v
        yield self.nested

    @property
    def optional(self, x=2):
        return x

    @property
    def caller(self):
        return sys._getframe(1).f_code.co_name, sys._getframe().f_lineno


def read(a):
    return a.v


a = A()
for i in range(3):
    print(a.v, a.nested, list(a.items), a.optional, a.caller)
    try:
        a.bad
    except AttributeError as e:
        print(e, e.__traceback__.tb_next.tb_frame.f_code.co_name)
    try:
        a.deep
    except RecursionError as e:
        print(e)
    try:
        a.v = 3
    except AttributeError as e:
        print(e)

print(read(a), read(a))
A.v = property(lambda self: 7)
print(read(a))
A.v = 5
print(read(a))
a.__dict__["v"] = 9
print(read(a))
A.v = property(lambda self: "hides")
print(read(a), read(a))
del A.v
print(read(a))


class B(A):
    v = property(lambda self: "B")


print(read(B()), read(B()), read(a))
B.v = property()
try:
    read(B())
except AttributeError as e:
    print(e)


class Own(property):
    def __get__(self, *args):
        return "own"


B.v = Own(lambda self: 1)
print(read(B()), read(B()))
B.v = property(lambda self, other: 1)
try:
    read(B())
except TypeError as e:
    print(e)


def swap(n):
    B.v = property(lambda self: [n, self])
    return read(B())[0]


print([swap(i) for i in range(4)])
