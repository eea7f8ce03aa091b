import sys
from . import part
print("main", __name__, __package__, sys.argv[1:], part.value)
