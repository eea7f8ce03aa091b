# gc-stress: skip, a collection at each step of a deep recursion takes minutes
# Containers that hold themselves, and methods called with what they are not for: errors, never a crash.
from collections import *
import collections.abc as c
from contextlib import ExitStack, suppress


def show(text):
    try:
        r = eval(text)
        print(text, "->", type(r).__name__)
    except RecursionError:
        print(text, "-> RecursionError")
    except Exception as e:
        print(text, "->", type(e).__name__)


m = ChainMap()
m.maps = [m]
u = UserDict()
u.data = u
l = UserList()
l.data = l
s = UserString("x")
s.data = s
d = defaultdict()
d.default_factory = lambda: d[object()]


class Own(c.Sequence):
    def __len__(self): return 1
    __getitem__ = c.Sequence.__contains__


class Set(c.Set):
    def __len__(self): return 1
    __iter__ = lambda self: iter([1])
    def __contains__(self, x): return x in self


class View(c.ItemsView):
    pass


class Abstract(c.Sized):
    def __len__(self): return len(self)


for text in ["'k' in m", "m['k']", "len(m)", "repr(m)", "bool(m)", "'k' in u", "u['k']", "len(u)", "1 in l", "len(l)", "d['k']", "Set() <= Set()", "len(Abstract())"]:
    show(text)
stack = ExitStack()
stack.push(stack)
with suppress(RecursionError):
    stack.callback(stack.close)
    stack.close()
print("still here")

x = []
for cls in c.Set, c.MutableSet, c.Mapping, c.MutableMapping, c.Sequence, c.MutableSequence, c.MappingView, c.KeysView, c.ItemsView, c.ValuesView, c.Generator, c.Coroutine, c.Callable, Counter, ChainMap, UserDict, namedtuple("P", "a b"), type(c.Callable[[int], str]):
    for name in sorted(vars(cls)):
        f = getattr(cls, name)
        if not callable(f) or name in ("__class__", "__new__"): continue
        for args in (), (5,), (x,), (None, 5), (x, x), ({}, {}), (5, 5, 5), ("a", 1, None, 3):
            try:
                f(*args)
            except Exception:
                pass
print("all called")
