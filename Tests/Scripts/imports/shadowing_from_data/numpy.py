try:
    from numpy import nope
except ImportError as e:
    print(e, e.name, e.path, e.name_from)
import numpy
try:
    numpy.nope
except AttributeError as e:
    print(e)
