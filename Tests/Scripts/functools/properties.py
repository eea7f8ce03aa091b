from functools import cached_property


class C:
    def __init__(self):
        self.calls = 0

    @cached_property
    def value(self):
        "The value."
        self.calls += 1
        return self.calls

    other = cached_property(lambda self: "other")


c = C()
print(c.value, c.value, c.calls, c.__dict__, C.value.__doc__, C.value.attrname, type(C.value).__name__)
del c.value
print(c.value, c.other, [*c.__dict__])
c.value = "set"
print(c.value)
d = C()
d.__dict__["value"] = 5
print(d.value, d.calls)
try:
    class D:
        a = b = cached_property(lambda self: 1)
except TypeError as e:
    print(e)


class E:
    pass


E.late = cached_property(lambda self: "late")
try:
    E().late
except TypeError as e:
    print(e)
E.late.__set_name__(E, "late")
e = E()
print(e.late, e.__dict__)


class Slots:
    __slots__ = ()
    p = cached_property(lambda self: 1)


class Proxy(type):
    p = cached_property(lambda cls: 2)


class WithProxy(metaclass=Proxy):
    pass


class Own:
    # Its __dict__ is another object.
    p = cached_property(lambda self: 3)
    store = {}

    @property
    def __dict__(self):
        return self.store


for make in (Slots().__getattribute__, WithProxy.__class__.p.__get__, Own().__getattribute__):
    try:
        print(make("p") if make.__name__ == "__getattribute__" else make(WithProxy))
    except TypeError as e:
        print(e)
print(Own.store, Own().p)


class SlotsDict:
    __slots__ = ("__dict__",)
    p = cached_property(lambda self: 4)


class Sub(C):
    @cached_property
    def value(self):
        return ("sub", super().value)


s = SlotsDict()
print(s.p, s.__dict__, Sub().value, cached_property[int])


class Failing:
    @cached_property
    def p(self):
        raise AttributeError("inside")

    def __getattr__(self, name):
        return "fallback " + name


print(Failing().p)


class Twin:
    def double(self):
        return 2

    d = cached_property(double)


print(Twin().d, Twin().double(), Twin.d.func is Twin.double, Twin.d.__module__)
