import sys
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    import blocked.sub
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from blocked import thing
except ImportError as e:
    print(type(e).__name__, e, e.name)
del sys.modules["blocked"]
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e)
import none_in_modules
sys.modules["none_in_modules.sub"] = None
try:
    from none_in_modules import sub
except ImportError as e:
    print(type(e).__name__, str(e).partition(" (")[0], e.name, e.name_from)
