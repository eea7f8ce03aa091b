# a module that puts something else in its place
import replaces_itself.odd as first
print(first, type(first))
from replaces_itself import odd
print(odd is first)
try:
    import replaces_itself.gone
except KeyError as e:
    print("KeyError", e)
except ImportError as e:
    print(e)
import sys
print("replaces_itself.gone" in sys.modules)
