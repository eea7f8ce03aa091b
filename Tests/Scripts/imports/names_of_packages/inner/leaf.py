told = __name__, __package__
from .. import __name__ as up_name
import names_of_packages as up
from .. import beside
from ..beside import other
from . import __package__ as own
from .leaf import told as same
assert up_name == "names_of_packages" and own == "names_of_packages.inner" and same is told
