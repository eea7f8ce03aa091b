from . import helper
from .helper import help
print(help(), helper.__name__)
from .. import nothing
