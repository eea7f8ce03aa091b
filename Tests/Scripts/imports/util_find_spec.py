import sys
from importlib.util import find_spec, resolve_name
print(find_spec("util_find_spec").name, "util_find_spec" in sys.modules)
print(find_spec("util_find_spec.sub").name, "util_find_spec" in sys.modules, "util_find_spec.sub" in sys.modules)
print(find_spec(".sub", "util_find_spec").name)
print(find_spec("nothing_of_the_kind"), find_spec("util_find_spec.nothing"))
print(find_spec("sys").name, find_spec("sys").origin, find_spec("sys").loader.__name__)
import util_find_spec
util_find_spec.__spec__ = None
for name in ("util_find_spec", "nothing.sub", "sys.sub", ".sub"):
    try:
        print(find_spec(name))
    except Exception as e:
        print(type(e).__name__, e)
del util_find_spec.__spec__
try:
    find_spec("util_find_spec")
except ValueError as e:
    print(e)
sys.modules["util_find_spec"] = None
print(find_spec("util_find_spec"))
for args in (("a", None), (".a", "b"), ("..a", "b.c"), ("..a", "b"), (".a", ""), (".", "b"), (".a", None)):
    try:
        print(resolve_name(*args))
    except Exception as e:
        print(type(e).__name__, e)
