import sys
for name in ("no_such_module", "errors.no_such", "errors.raises", "errors.raises", "errors.bad_syntax", "math.sin", "errors.raises.deeper"):
    try:
        __import__(name)
        print(name, "imported")
    except Exception as e:
        print(name, "->", type(e).__name__, str(e).split(" (")[0], getattr(e, "name", None))
print("errors.raises" in sys.modules, "errors" in sys.modules)
try:
    from errors import nothing_there
except ImportError as e:
    print(str(e).split(" (")[0], e.name)
try:
    from errors.fine import a, missing
except ImportError as e:
    print(str(e).split(" (")[0])
try:
    from . import x
except ImportError as e:
    print(e)
try:
    exec("from .. import y", {"__package__": "errors", "__name__": "errors.z"})
except ImportError as e:
    print(e)
