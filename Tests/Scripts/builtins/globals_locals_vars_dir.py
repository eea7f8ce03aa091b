a = 1


def f(p, q=2):
    r = 3
    inner = sorted(locals())
    return inner, locals()["r"]


print(f(1), globals()["a"], globals() is globals(), "f" in globals())
globals()["made"] = 7
print(made)
print(locals() is globals(), vars() is globals(), __name__)


class C:
    x = 1
    keys = [k for k in list(locals()) if not k.startswith("__")]


print(C.keys)


def g():
    before = 1
    names = dir()
    after = 2
    return names


print(g())


def h():
    x = 1
    d = locals()
    d["x"] = 99
    return x


print(h(), "a" in dir(), "print" in dir(__builtins__))
