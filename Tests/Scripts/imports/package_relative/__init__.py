from .constants import top
from . import constants
