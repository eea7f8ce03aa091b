"""The questions that are put to each special form."""
from typing import *


def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)


def show(*forms):
    for f in forms:
        print("--", f, f.__name__, f.__module__, f.__qualname__, hash(f) == hash(f))
        t(lambda: f())
        t(lambda: f[int])
        t(lambda: f[int, str])
        t(lambda: f[()])
        t(lambda: f[3])
        t(lambda: f["x"])
        t(lambda: f[None])
        t(lambda: f[ClassVar[int]])
        t(lambda: f[Final])
        t(lambda: f[Generic])
        t(lambda: isinstance(1, f))
        t(lambda: issubclass(int, f))
        t(lambda: f | int)
        t(lambda: int | f)
        t(lambda: f.missing)
        def sub():
            class C(f): pass
            return C.__mro__
        t(sub)
        def sub2():
            class C(f[int]): pass
            return C.__mro__
        t(sub2)
        def sub3():
            class C(type(f)): pass
            return "ok"
        t(sub3)
        t(lambda: isinstance(1, f[int]))
        t(lambda: f[int]())
        t(lambda: f[int].__origin__)
        t(lambda: f[int].__args__)
