import sys, types
m = types.ModuleType("m")
def ga(n):
    print("ga", n)
    if n == "good": return 1
    if n == "__path__": raise AttributeError(n)
    if n == "bad": raise ValueError("bad")
    raise AttributeError(f"custom {n}")
m.__getattr__ = ga
m.__dir__ = lambda: ["z", "a", 3] 
sys.modules["m"] = m
try: print(dir(m))
except TypeError as e: print(e)
m.__dir__ = lambda: ["z", "a"]
print(dir(m))
m.__dir__ = 5
try: print(dir(m))
except TypeError as e: print(e)
from m import good
for s in ("from m import bad", "from m import nope", "import m.x", "m.nope", "from m import *", "hasattr(m, 'q')", "getattr(m, 'q', 1)"):
    try: exec(s)
    except BaseException as e: print(s, type(e).__name__, e, getattr(e, "name", 0))
m.__getattr__ = 5
try: m.q
except BaseException as e: print(type(e).__name__, e)
m.__getattr__ = lambda: 1
try: m.q
except BaseException as e: print(type(e).__name__, e)
del m.__getattr__
m.__dict__["__dir__"] = lambda: "ab"
print(dir(m))
del m.__dir__
print(dir(m))
m.__dict__[5] = 1
try: print(dir(m))
except TypeError as e: print(e)
try: exec("from m import *")
except BaseException as e: print(type(e).__name__, e)
