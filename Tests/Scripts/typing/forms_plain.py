# Special forms: names, calls, subscription, isinstance, subclassing.
from typing import *

from forms_data.battery import show

show(Any, NoReturn, Never, Self, LiteralString, TypeAlias)
