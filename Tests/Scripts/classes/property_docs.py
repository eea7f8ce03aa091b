class P:
    @property
    def a(self):
        "doc of a"

    @a.setter
    def a(self, v):
        "doc of the setter"

    b = property(None, None, None, "explicit")
    c = b.getter(lambda self: 1)
    d = property(lambda self: 1, doc="given")
    e = d.getter(a.fget)


print(P.a.__doc__, P.b.__doc__, P.c.__doc__, P.d.__doc__, P.e.__doc__)
P.a.__doc__ = "changed"
print(P.a.__doc__, P.a.getter(P.d.fget).__doc__)


class Sub(property):
    "class doc"


s = Sub(P.a.fget)
print(s.__doc__, s.getter(lambda self: 1).__doc__, Sub().__doc__, Sub(doc="own").__doc__)
print(s.__dict__)


class Slotted(property):
    __slots__ = ()


try:
    print(Slotted(P.a.fget).__doc__)
except AttributeError as e:
    print(e)
print(Slotted().__doc__, Slotted(doc="dropped").__doc__)
