# Attributes that native code computes, read again and again in one place, of objects of several types.
class A:
    pass


class B(A):
    pass


class Foreign:
    # A descriptor of another type does not apply here.
    real = int.real
    shown = A.__dict__["__dict__"]


def read(o):
    try:
        return o.__class__.__name__
    except (AttributeError, TypeError) as e:
        return str(e)


def real(o):
    try:
        return o.real
    except (AttributeError, TypeError) as e:
        return str(e)


def names(o):
    try:
        return sorted(o.__dict__)
    except (AttributeError, TypeError) as e:
        return str(e)


def args(o):
    try:
        return o.args
    except AttributeError as e:
        return str(e)


class Claims:
    __class__ = property(lambda self: B)


class Fails:
    @property
    def real(self):
        raise AttributeError("not real")


class Error(Exception):
    args = 5


a, b = A(), B()
for i in range(3):
    print([read(o) for o in (a, b, 1, a, "x", Claims(), A, a)])
    print([real(o) for o in (1, True, 1.5, 2j, Foreign(), Fails(), "x", 10**30, 1)])
    print([names(o) for o in (a, b, 1, Error(3), lambda: 0, a)])
    print([args(o) for o in (ValueError(1, 2), Error(3), OSError(1, "x"), ValueError(), 1)])
    a.x = i
    a.__class__, b.__class__ = B, A

print(type(a).__name__)
print(read(a))


def name(f):
    return f.__name__, f.__qualname__, f.__module__


def first():
    pass


for i in range(3):
    print([name(f) for f in (first, A.__init_subclass__, len, [].append) if f is not None])
    first.__name__ = f"first{i}"
try:
    1 .__class__.__bases__[0].__dict__["__class__"].__get__(5, 6).nothing
except AttributeError as e:
    print(e)
