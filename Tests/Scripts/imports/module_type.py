# modules as objects
import sys
Module = type(sys)
m = Module("m")
m.x = 1
print(m.x, m.__dict__ is vars(m), "x" in dir(m), dir(m) == sorted(vars(m)))
del m.x
for action in (lambda: m.x, lambda: delattr(m, "x"), lambda: setattr(m, "__dict__", {}), lambda: delattr(m, "__dict__")):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
m.__dir__ = lambda: ["b", "a"]
print(dir(m))
m.__getattr__ = lambda name: "made " + name
print(m.anything, getattr(m, "other"), hasattr(m, "x"))
def only(name):
    raise AttributeError("no " + name)
m.__getattr__ = only
try:
    m.missing
except AttributeError as e:
    print(e)
m.__getattr__ = 5
try:
    m.missing
except TypeError as e:
    print(e)
class Special(Module):
    @property
    def computed(self):
        return "property of " + self.__name__
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)
m = Module("special")
m.__class__ = Special
print(m.computed, type(m).__name__, isinstance(m, Module))
m.y = 2
print(m.y)
try:
    m.__class__ = int
except TypeError as e:
    print(e)
raw = Module.__new__(Module)
print(raw.__dict__)
try:
    raw.x
except AttributeError as e:
    print(e)
print(repr(raw))
raw.__init__("named", doc="later")
print(raw.__name__, raw.__doc__)
print(m.__eq__(m), m == Module("special"), len({m, m}))
