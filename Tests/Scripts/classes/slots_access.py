class P:
    __slots__ = ("x", "y")
    klass = 1


p = P()


def attempt(f, *args):
    try:
        print(f(*args))
    except AttributeError as e:
        print(e, e.name, e.obj is p)


attempt(getattr, p, "x")
attempt(delattr, p, "x")
attempt(setattr, p, "z", 1)
attempt(delattr, p, "z")
attempt(setattr, p, "klass", 1)
attempt(delattr, p, "klass")
p.x = [1]
p.y = p.x
print(p.x is p.y, hasattr(p, "__dict__"), hasattr(p, "__weakref__"))
del p.x
attempt(lambda: p.x)
print(P.x, P.x.__get__(p, P) if hasattr(p, "x") else "unset", P.y.__get__(p) is p.y)
print(P.x.__objclass__ is P, P.x.__name__, P.x.__qualname__)
try:
    P.x.__get__(5, int)
except TypeError as e:
    print(e)
try:
    P.x.__set__(5, 1)
except TypeError as e:
    print(e)
