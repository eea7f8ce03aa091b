# `__text_signature__` of types that are not written in Python.
import collections
import functools
import io
import itertools
import operator
import types

for t in (bool, float, complex, list, tuple, set, frozenset, map, zip, filter, enumerate, reversed, property,
          classmethod, staticmethod, object, memoryview, types.ModuleType, types.MethodType, types.SimpleNamespace,
          functools.partial, operator.itemgetter, operator.attrgetter, operator.methodcaller, itertools.chain,
          itertools.count, itertools.product, itertools.groupby, collections.deque, io.BytesIO, io.StringIO):
    print(t.__name__, t.__text_signature__)
for t in (int, str, dict, range, type, ValueError):
    print(t.__name__, t.__text_signature__)


class Own:
    def __init__(self, a):
        pass


print(Own.__text_signature__)
for kind in (list, tuple, str, bytes, bytearray, collections.deque):
    print(kind.__name__, hasattr(kind, "__radd__"), hasattr(kind, "__rmul__"))
