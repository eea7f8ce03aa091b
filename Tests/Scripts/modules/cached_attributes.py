# Attributes of modules that one place in the code reads again and again: every change shows at once.
import sys
import types

one, two = types.ModuleType("one"), types.ModuleType("two")
one.x, two.x = 1, 2
one.f = lambda v: ("one", v)
two.f = lambda v: ("two", v)


def read(m):
    try:
        return m.x
    except AttributeError as e:
        return str(e)


def call(m):
    try:
        return m.f(3)
    except (AttributeError, TypeError) as e:
        return str(e)


def show(label):
    for i in range(3):
        values = [read(m) for m in (one, one, two, one)]
        called = [call(m) for m in (one, one, two, one)]
    print(label, values, called)


show("plain:")
one.x = "changed"
one.f = lambda v: ("changed", v)
show("changed:")
one.y = 1
show("another:")
del one.x, one.f
show("deleted:")
one.__getattr__ = lambda name: f"{name}?"
show("asked:")
one.x = 4
show("back:")
for i in range(100):
    setattr(one, f"n{i}", i)
show("grown:")
one.__dict__.clear()
show("cleared:")
one.__name__ = "one"
one.__dict__.update(x=5, f=print)
show("filled:")


class Special(types.ModuleType):
    x = property(lambda self: "property")

    def f(self, v):
        return "method", v


one.__class__ = Special
show("special:")
one.__dict__.pop("f")
show("method:")
one.__class__ = types.ModuleType
show("ordinary:")


def twice():
    return sys.x


sys.x = 1
print([twice() for i in range(3)], end=" ")
sys.x = 2
print(twice(), end=" ")
del sys.x
try:
    twice()
except AttributeError as e:
    print(e)

class Like:
    x = 10

    def f(self, v):
        return "like", v

print([read(m) for m in (two, Like(), Like, two)], [call(m) for m in (two, Like(), two)])
