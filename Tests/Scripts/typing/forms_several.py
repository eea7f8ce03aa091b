# Special forms: names, calls, subscription, isinstance, subclassing.
from typing import *

from forms_data.battery import show

show(Union, Literal, Concatenate, Annotated)
