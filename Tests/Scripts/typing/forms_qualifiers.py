# Special forms: names, calls, subscription, isinstance, subclassing.
from typing import *

from forms_data.battery import show

show(ClassVar, Final, Required, NotRequired, ReadOnly)
