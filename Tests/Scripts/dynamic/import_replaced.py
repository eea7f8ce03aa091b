import builtins
import os

real = builtins.__import__
calls = []


def mine(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level, globals is not None and globals.get("__name__")))
    return real(name, globals, locals, fromlist, level)


builtins.__import__ = mine
import sys
from os import path, sep as s
import os.path as p

exec("import math", {"__name__": "elsewhere"})
builtins.__import__ = real
print(calls)


def show(f):
    try:
        print(f())
    except (TypeError, ValueError, ImportError, KeyError) as e:
        print(type(e).__name__, e)


show(lambda: __import__("os.path").__name__)
show(lambda: __import__("os.path", fromlist=["x"]).__name__ in ("posixpath", "os.path"))
show(lambda: __import__("nothing_like_it"))
show(lambda: __import__(""))
show(lambda: __import__(5))
show(lambda: __import__("sys", level=-1))
show(lambda: __import__("sys", {}, {}, [], 1))
show(lambda: __import__())
builtins.__import__ = lambda *a: "anything"
import whatever

builtins.__import__ = real
print(whatever)
del builtins.__import__
try:
    import sys
except ImportError as e:
    print(e)
builtins.__import__ = real
