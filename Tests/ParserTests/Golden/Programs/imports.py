import a
import a.b.c as d, e
from a import b
from a.b import c as d, e
from . import a
from .. import a as b
from ...a.b import (c, d as e,)
from .... import f
from .....g import h
from a import *
from __future__ import annotations
