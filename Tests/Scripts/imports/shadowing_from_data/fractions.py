try:
    from fractions import nope
except ImportError as e:
    print(e, e.name, e.path, e.name_from)
import fractions
try:
    fractions.nope
except AttributeError as e:
    print(e)
