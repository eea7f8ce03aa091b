# a script has no parent package
from . import something
