from collections import ChainMap, UserDict, UserList, defaultdict, deque
from collections.abc import Mapping, MutableSequence, Sequence


def kind(x):
    match x:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
        case _:
            return "neither"


class Pair:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return "ab"[i]


class Below(Pair):
    pass


class Map:
    def get(self, key, default=None):
        return key

    def __len__(self):
        return 1


print(kind(Pair()), kind(Below()), kind(Map()))
Sequence.register(Pair)
Mapping.register(Map)
print(kind(Pair()), kind(Below()), kind(Map()))
match Below():
    case [a, b]:
        print(a, b)
match Map():
    case {"k": v}:
        print(v)


class Late(Below):
    pass


print(kind(Late()))
for x in ([], (), range(2), deque(), memoryview(b""), "ab", b"ab", bytearray(), {}, {1}, UserList(), UserDict(), ChainMap(),
          defaultdict(int), type.__dict__, iter([])):
    print(type(x).__name__, kind(x))


class Own(MutableSequence):
    __getitem__ = __setitem__ = __delitem__ = insert = None

    def __len__(self):
        return 0


print(kind(Own()), Own.__flags__ & 96, Map.__flags__ & 96, str.__flags__ & 96)
