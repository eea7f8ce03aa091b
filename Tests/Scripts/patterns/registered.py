# Registration decides what matches sequence and mapping patterns.
import collections.abc as c
from collections import deque, defaultdict, OrderedDict, Counter, ChainMap, UserDict, UserList, UserString, namedtuple


def kind(v):
    match v:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
        case _:
            return "neither"


class Plain:
    def __len__(self): return 2
    def __getitem__(self, i): return [10, 20][i]
    def get(self, k, d=None): return d
    def keys(self): return []


print(kind(Plain()))


@c.Sequence.register
class S(Plain): ...


class SubS(S): ...


@c.Mapping.register
class M(Plain): ...


class SubM(M): ...


for cls in S, SubS, M, SubM:
    print(cls.__name__, kind(cls()), cls.__flags__ >> 5 & 3)


# Subclasses that exist already are marked as well; the first base in the mro that says something decides for new ones.
class Early: ...
class EarlySub(Early, Plain): ...


c.MutableSequence.register(Early)
print(kind(EarlySub()), kind(type("Both", (S, M), {})()), kind(type("Both", (M, S), {})()))


class Derived(c.Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): return "ab"[i]


class Map(c.Mapping):
    def __len__(self): return 1
    def __getitem__(self, i): return {"k": 1}[i]
    def __iter__(self): return iter("k")


print(kind(Derived()), kind(Map()))
match Derived():
    case [a, b]:
        print(a, b)
match Map():
    case {"k": v, **rest}:
        print(v, rest)

P = namedtuple("P", "x y")
for v in (deque(), defaultdict(), OrderedDict(), Counter(), ChainMap(), UserDict(), UserList(), UserString(""), P(1, 2),
          {}.keys(), {1}, b"", "", bytearray(), memoryview(b""), range(1), {}.items(), iter([]), type({}.__class__.__dict__)):
    print(type(v).__name__, kind(v))
match P(1, 2):
    case P(x, y=2):
        print("P", x)
match defaultdict(int):
    case {"missing": _}:
        print("made")
    case d:
        print(d)

# An ABC that says so itself.
class Tagged(c.Sized):
    __abc_tpflags__ = 1 << 5
    def __len__(self): return 0


print(kind(Tagged()), hasattr(Tagged, "__abc_tpflags__"))
# The interpreter's own types stay as they are.
c.Sequence.register(int)
print(kind(3), isinstance(3, c.Sequence))
