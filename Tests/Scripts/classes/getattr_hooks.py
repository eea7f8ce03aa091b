class A:
    def __getattr__(self, name):
        if name == "bad":
            raise ValueError("bad")
        return "fallback " + name

    @property
    def prop(self):
        raise AttributeError("from property")

    x = 1


a = A()
print(a.x, a.y, a.prop, getattr(a, "z", "default"))
for f in (lambda: a.bad, lambda: getattr(a, "bad", 1)):
    try:
        f()
    except ValueError as e:
        print("ValueError", e)


class B:
    def __getattribute__(self, name):
        if name == "gone":
            raise AttributeError("gone")
        return "always " + name

    def __getattr__(self, name):
        return "then " + name


b = B()
print(b.a, b.gone, b.__class__, type(b).__name__, len.__call__([1]))


class Vanishing:
    def __getattr__(self, name):
        return "never"

    def __getattribute__(self, name):
        del Vanishing.__getattr__
        raise AttributeError(name + " raised")


try:
    Vanishing().q
except AttributeError as e:
    print(e)


class Callables:
    class Hook:
        def __get__(self, o, cls):
            return lambda name: "hooked " + name

    __getattr__ = Hook()


print(Callables().attr)
