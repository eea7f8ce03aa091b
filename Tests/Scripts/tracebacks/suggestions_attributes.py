import sys

sys.stderr = sys.stdout


class Thing:
    value = 1
    _private = 2

    def __init__(self):
        self.attribute = 1
        self.somewhat_longer_name = 2

    def method(self):
        return self.privat

    def own(self):
        return self._privat


class Slots:
    __slots__ = ("colour",)


class BadDir:
    attribute = 1

    def __dir__(self):
        raise ValueError


class Many:
    pass


for i in range(800):
    setattr(Many, f"attr{i}", i)


def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e.with_traceback(None) if False else e, None)


t = Thing()
for f in (lambda: t.valeu, lambda: t.VALUE, lambda: t.atribute, lambda: t.x, lambda: t.completely_different, lambda: t.methd, t.method, t.own, lambda: t._privte, lambda: t.privat, lambda: Slots().color, lambda: BadDir().attribut, lambda: Many().attr, lambda: "".uper(), lambda: [].apend(1), lambda: (1).rael, lambda: sys.vesion, lambda: Thing.valu, lambda: None.foo, lambda: t.somewhat_longer_nam, lambda: setattr(object(), "foo", 1), lambda: delattr(t, "valu"), lambda: getattr(t, "valu"), lambda: t.__clas__):
    show(f)
e = AttributeError("by hand", name="valu", obj=t)
sys.excepthook(type(e), e, None)
e = AttributeError("no name", obj=t)
sys.excepthook(type(e), e, None)
e = AttributeError()
e.name, e.obj = "valu", t
sys.excepthook(type(e), e, None)
