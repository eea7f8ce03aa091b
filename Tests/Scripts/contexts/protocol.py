class CM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow


with CM("a") as a:
    print("body", a)
with CM("b"), CM("c") as c:
    print(c)
with CM("s", swallow=True):
    raise ValueError("swallowed")
print("went on")
try:
    with CM("outer"), CM("inner"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
with (CM("p1") as p1, CM("p2") as p2,):
    print(p1, p2)
with (CM("paren")):
    pass
with CM("t") as (x, *y):
    print(x, y)
