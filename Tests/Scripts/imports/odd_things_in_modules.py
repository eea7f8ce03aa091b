import sys, types
m = types.ModuleType("mm")
sys.modules["mm"] = m
import mm
print(mm is m)
sys.modules["mm"] = None
try: import mm
except ImportError as e: print(type(e).__name__, e, e.name)
sys.modules["mm"] = 5
import mm; print(mm)
try: from mm import x
except ImportError as e: print(e, e.name, e.path)
try: import mm.sub
except ImportError as e: print(type(e).__name__, e, e.name)
from mm import real
print(real)
class O:
    def __getattr__(self, n):
        if n.startswith("__"): raise AttributeError(n)
        return "got " + n
sys.modules["mm"] = O()
from mm import foo, bar
print(foo, bar)
try: from mm import *
except ImportError as e: print(e)
class O2:
    __all__ = ["a", "b"]
    def __getattr__(self, n):
        if n in "ab": return "got " + n
        raise AttributeError("no " + n)
sys.modules["mm"] = O2()
from mm import *
print(a, b)
try: from mm import cc
except ImportError as e: print(e, e.name, e.path, e.name_from)
class O3:
    __name__ = "fancy"
    __file__ = "/some/file"
sys.modules["mm"] = O3()
try: from mm import cc
except ImportError as e: print(e, e.name, e.path, e.name_from)
sys.modules["fancy.cc"] = "found by name"
from mm import cc
print(cc)
class O4:
    __name__ = 4
sys.modules["mm"] = O4()
try: from mm import cc
except ImportError as e: print(e, e.name, e.path, e.name_from)
class O5:
    def __getattr__(self, n): raise ValueError(n)
sys.modules["mm"] = O5()
for s in ("import mm", "from mm import cc", "from mm import *", "import mm.x"):
    try: exec(s)
    except BaseException as e: print(s, type(e).__name__, e)
class O6:
    __spec__ = types.SimpleNamespace(_initializing=True, has_location=True, origin="/or/igin")
    __name__ = "o6"
sys.modules["mm"] = O6()
try: from mm import cc
except ImportError as e: print(e, e.name, e.path, e.name_from)
O6.__spec__.has_location = False
try: from mm import cc
except ImportError as e: print(e, e.name, e.path, e.name_from)
O6.__spec__.has_location = True
O6.__spec__.origin = 5
try: from mm import cc
except BaseException as e: print(type(e), e)
