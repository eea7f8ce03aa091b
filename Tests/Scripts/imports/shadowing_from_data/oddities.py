# What the advice to rename a module depends on: sys.stdlib_module_names and the module's spec, which programs may change.
import fractions
import sys

folder = sys.path[0]


def show(label):
    try:
        fractions.Fraction
    except Exception as e:
        print(label, type(e).__name__, str(e).replace(folder, ""))


class Unhashable(str):
    __hash__ = None


show("plain:")
fractions.__name__ = Unhashable("fractions")
show("unhashable name:")
fractions.__name__ = "fractions"

names = sys.stdlib_module_names
for other in None, {"fractions"}, set(), frozenset(["fractions"]), ["fractions"], {"fractions": 1}:
    sys.stdlib_module_names = other
    show(f"{other!r}:")
del sys.stdlib_module_names
show("no names:")
sys.stdlib_module_names = names

path = sys.path
sys.path = [0]
show("other path:")
sys.path = path

spec = fractions.__spec__
origin = spec.origin
del spec.origin
show("no origin:")
for other in 0, "", None, "elsewhere.py":
    spec.origin = other
    show(f"origin {other!r}:")
spec.origin = origin
for other in 0, "x", None:
    fractions.__file__ = other
    show(f"file {other!r}:")
spec.has_location = False
show("no location:")
spec.has_location = True
spec._initializing = True
show("initializing:")
for other in None, 3:
    fractions.__spec__ = other
    show(f"spec {other}:")
