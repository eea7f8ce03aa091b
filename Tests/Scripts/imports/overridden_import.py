# builtins.__import__ may be replaced
import builtins
import dunder_import.a
import math
import os.path
real = builtins.__import__
def spy(name, globals=None, locals=None, fromlist=(), level=0):
    print("import", name, fromlist, level, type(globals).__name__, globals is not None and globals.get("__name__"))
    return real(name, globals, locals, fromlist, level)
builtins.__import__ = spy
import sys
from os import path, sep as s
import os.path
def f():
    import math
f()
from dunder_import import a
builtins.__import__ = real
import sys
class NoImport(dict):
    pass
try:
    exec("import sys", {"__builtins__": {}})
except ImportError as e:
    print(e)
exec("import anything; print(anything)", {"__builtins__": {"__import__": lambda *a: a[0] + str(a[3]), "print": print}})
exec("from anything import upper; print(upper())", {"__builtins__": {"__import__": lambda *a: "text", "print": print}})
