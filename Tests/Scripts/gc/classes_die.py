# A class that nobody knows is collected, with all that it holds, and leaves its bases' lists.
import gc
import weakref


class Base:
    pass


def make():
    class Derived(Base):
        attribute = [1, 2]

        def method(self):
            return __class__

    class Further(Derived):
        pass

    Further().method()
    return weakref.ref(Derived), weakref.ref(Further)


references = make()
gc.collect()
print(Base.__subclasses__(), [r() for r in references])

# What lives on keeps its class.
class Kept(Base):
    pass


instance = Kept()
del Kept
gc.collect()
print([c.__name__ for c in Base.__subclasses__()], type(instance).__name__)
Base.late = "late"
print(instance.late)
instance = None
gc.collect()
print(Base.__subclasses__())

# A class made later is another one, also where caches knew the first.
def use(n):
    class C:
        value = n

        def __init__(self):
            self.own = n

        def get(self):
            return self.own + self.value

    c = C()
    return c.get(), c.own, C.value


print([use(n) for n in range(3)])
gc.collect()
print([use(n) for n in range(3)])

# A finalizer revives the instance, and with it the class.
revived = []


def resurrect():
    class R:
        def __del__(self):
            revived.append(self)

    r = R()
    r.me = r


resurrect()
gc.collect()
print(type(revived[0]).__name__, revived[0].me is revived[0])

# Metaclasses and classes with __slots__, bases assigned anew.
def more():
    class Meta(type):
        pass

    class S(Base, metaclass=Meta):
        __slots__ = ("a",)

    class T:
        pass

    class U(T):
        pass

    U.__bases__ = (Base,)
    print(sorted(c.__name__ for c in Base.__subclasses__()))
    return weakref.ref(Meta), weakref.ref(U), weakref.ref(T)


references = more()
gc.collect()
print(Base.__subclasses__(), [r() for r in references])
for i in range(20000):
    type("X", (Base,), {"i": i})
gc.collect()
print(len(Base.__subclasses__()))
