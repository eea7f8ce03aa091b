import math
import sys
m = type(sys)("made", "a docstring")
m.x = 1
print(m.__name__, m.__doc__, m.x, repr(m), vars(m)["x"], type(m).__name__)
sys.modules["made"] = m
import made
from made import x
print(made is m, x, repr(sys), [n for n in ("sqrt", "pi") if n in dir(math)])
try:
    m.y
except AttributeError as e:
    print(e)
del m.x
print(hasattr(m, "x"))
math.extra = 5
import math as again
print(again.extra)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e)
