# sys.modules may hold whatever a program puts there
import sys

class Fake:
    __name__ = "fake"
    thing = 1
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "made " + name

sys.modules["fake"] = Fake()
import fake
print(type(fake), fake.thing, fake.other)
from fake import whatever, thing
print(whatever, thing)
sys.modules["number"] = 17
import number
print(number)
try:
    from number import x
except ImportError as e:
    print(e, e.name, e.path, e.name_from)
import fake as f, number as n
print(f is fake, n)
sys.modules["a.b"] = "child without parent"
try:
    import a.b
except ImportError as e:
    print(e)
print(__import__("a.b", fromlist=["x"]) if "a" in sys.modules else "no parent")
