import sys
sys.modules[__name__ + ".ghost"] = "a ghost"
ghost = "the attribute"
from . import real
import changes_while_importing.real as again
assert again is real
