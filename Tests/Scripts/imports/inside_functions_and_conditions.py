def f():
    import math
    from math import floor as fl
    return math.ceil(1.2), fl(1.8)


print(f())
try:
    import no_such_json_thing as json
except ImportError:
    json = None
print(json, "math" in globals())
if True:
    import sys as s, os as o
print(s.__name__, o.__name__)


class C:
    import math
    from math import pi


print(C.math.sqrt(4), C.pi > 3)
import os.path
import os.path as p
print(p is os.path, p.__name__ in ("posixpath", "ntpath"))
