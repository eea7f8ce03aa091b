# __len__ may return whatever fits an index.
import collections.abc
import sys
import types
import weakref
from collections import UserDict


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i


for n in (0, 2**31, 2**47, 2**61, sys.maxsize - 1, sys.maxsize, sys.maxsize + 1, -1, -(2**62), -(2**70)):
    for f in (len, bool):
        try:
            print(n, f.__name__, f(Sized(n)))
        except Exception as e:
            print(n, f.__name__, type(e).__name__, e)

huge = Sized(sys.maxsize)
print([x for x in huge])
print(len(weakref.proxy(huge)))
print(list(reversed(Sized(3))))
print(next(reversed(huge), "none"))


class Data(UserDict):
    pass


d = Data()
d.data = huge
print(len(d))


class Mapping:
    def __getitem__(self, key):
        return key

    def __len__(self):
        return 2**60

    def keys(self):
        return []


print(len(types.MappingProxyType(Mapping())))


@collections.abc.Sequence.register
class Matched(Sized):
    pass


match Matched(2**60):
    case [a, b]:
        print("two")
    case _:
        print("other")
