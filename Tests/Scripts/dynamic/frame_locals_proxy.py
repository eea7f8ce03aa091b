import sys


def attempt(f):
    try:
        print(f())
    except (TypeError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)


def f(a, b=2):
    c = 3

    def g():
        return c

    p = sys._getframe().f_locals
    print(type(p).__name__, list(p), len(p), "a" in p, "zz" in p)
    p["a"] = "written"
    p["c"] = "through the cell"
    p["extra"] = 9
    print(a, c, g(), p["extra"], sys._getframe().f_locals["extra"])
    attempt(lambda: p["nothing"])
    attempt(lambda: p[[]])

    def remove(k):
        del p[k]

    attempt(lambda: remove("a"))
    attempt(lambda: remove("extra"))
    attempt(lambda: p.pop("a"))
    attempt(lambda: p.clear())
    attempt(lambda: p.setdefault("a", 1))
    attempt(lambda: p.setdefault("fresh", 1))
    attempt(lambda: p.update({"b": 22, "r": 1}))
    print(b)
    attempt(lambda: p.update([("r", 2)]))
    attempt(lambda: p.update(x=1))
    attempt(lambda: p.update())
    attempt(lambda: type(p.keys()).__name__ + type(p.items()).__name__ + type(p.copy()).__name__)
    attempt(lambda: p == dict(p))
    attempt(lambda: p != dict(p))
    attempt(lambda: p == 1)
    attempt(lambda: hash(p))
    attempt(lambda: type(p | {"z": 1}).__name__)
    attempt(lambda: ({"z": 1} | p)["a"])
    attempt(lambda: p | 1)
    attempt(lambda: p.get("a"))
    attempt(lambda: p.get("nope", 3))
    attempt(lambda: list(reversed(p))[:2])
    q = p
    q |= {"w": 8}
    attempt(lambda: p["w"])
    Proxy = type(p)
    attempt(lambda: Proxy())
    attempt(lambda: Proxy(1))
    attempt(lambda: Proxy(sys._getframe(), x=1))
    attempt(lambda: Proxy(sys._getframe(1)) == p)


f(1)


def small(x):
    s = sys._getframe().f_locals
    s["s"] = None
    return repr(sys._getframe().f_locals)


print(small([1]))
print(sys._getframe().f_locals is globals())


class C:
    z = 1
    print(sys._getframe().f_locals is locals(), sys._getframe().f_locals["z"])
