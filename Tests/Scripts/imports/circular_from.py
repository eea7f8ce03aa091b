try:
    import circular_from.one
except ImportError as e:
    print(str(e).partition(" (/")[0], "|", e.name, e.name_from)
try:
    import circular_from.three
except AttributeError as e:
    print(str(e).replace(e.obj.__file__, "FILE"), "|", e.name)
import circular_from.five
