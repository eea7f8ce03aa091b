# A namespace package that has become an ordinary one, and forgotten files.
import importlib.util
import os
import sys

d = os.path.join(os.path.dirname(os.path.abspath(__file__)), "namespace_%d" % os.getpid())
os.makedirs(d + "/space")
sys.path.insert(0, d)
try:
    open(d + "/space/one.py", "w").write("w = 1")
    import space.one
    print(space.one.w, getattr(space, "v", None), space.__file__)
    open(d + "/space/__init__.py", "w").write("v = 8")
    importlib.invalidate_caches()
    again = importlib.reload(space)
    print(again is space, again.v, [p.replace(d, "") for p in again.__path__], again.__file__.replace(d, ""))
    print(importlib.util.find_spec(""), sys.path_importer_cache[d].find_spec(""))
finally:
    for folder, _, files in [*os.walk(d)][::-1]:
        for name in files:
            os.remove(folder + "/" + name)
        os.rmdir(folder)
