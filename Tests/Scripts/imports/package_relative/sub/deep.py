from . import sibling
from .. import constants
from ..constants import top as from_parent
value = sibling.sibling_value + "!"
name = __name__
