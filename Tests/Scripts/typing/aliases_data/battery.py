"""The questions that are put to each alias of a class."""
import collections
import contextlib
import typing
from typing import *


def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)


def show(names):
    for n in names.split():
        a = getattr(typing, n)
        print("--", a, a.__name__, a.__qualname__, a.__module__, a.__origin__, type(a).__name__, a.__doc__ == a.__origin__.__doc__)
        t(lambda: a[int])
        t(lambda: a[int, str])
        t(lambda: a[int, str, bytes])
        t(lambda: a[()])
        t(lambda: a[int, ...])
        t(lambda: a[ClassVar])
        t(lambda: a())
        t(lambda: a[int]())
        t(lambda: a[int].__args__)
        t(lambda: a[int].__parameters__)
        t(lambda: a[int][str])
        t(lambda: a[TypeVar("T")])
        t(lambda: isinstance([], a))
        t(lambda: issubclass(list, a))
        t(lambda: isinstance([], a[int]))
        t(lambda: issubclass(list, a[int]))
        t(lambda: isinstance(3, a))
        t(lambda: issubclass(3, a))
        t(lambda: a | None)
        t(lambda: None | a)
        t(lambda: "x" | a)
        t(lambda: issubclass(a, a))
        def sub():
            class C(a): pass
            return C.__mro__, C.__orig_bases__
        t(sub)
        def sub2():
            class C(a[int]): pass
            return C.__mro__, C.__orig_bases__, getattr(C, "__parameters__", None)
        t(sub2)
        t(lambda: a.nothing)
        t(lambda: a.__args__)
        t(lambda: a.__parameters__)
        t(lambda: a.__dict__.keys() >= {"__origin__"})
        t(lambda: a == a.__origin__)
        t(lambda: hash(a) == hash(a))
        t(lambda: a[int] is a[int])
