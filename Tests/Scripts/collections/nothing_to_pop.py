# the KeyError of an empty mapping or set of one's own takes the place of a StopIteration
from collections import ChainMap, UserDict, OrderedDict, Counter
from collections.abc import MutableMapping, MutableSet
class M(MutableMapping):
    def __getitem__(self, key): raise KeyError(key)
    __setitem__ = __delitem__ = None
    def __iter__(self): return iter(())
    def __len__(self): return 0
class S(MutableSet):
    def __contains__(self, item): return False
    def __iter__(self): return iter(())
    def __len__(self): return 0
    add = discard = None
def attempt(f, *args):
    try:
        f(*args)
    except KeyError as e:
        print(e.args, repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
attempt(M().popitem)
attempt(S().pop)
attempt(UserDict().popitem)
attempt(M().pop, 1)
attempt(S().remove, 2)
attempt(OrderedDict().popitem)
attempt(Counter().popitem)
attempt(ChainMap().popitem)
try:
    1 / 0
except ZeroDivisionError:
    try:
        S().pop()
    except KeyError as e:
        print(repr(e.__context__), repr(e.__context__.__context__))
M().clear()
S().clear()
print("cleared")
