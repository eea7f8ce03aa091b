# odds and ends
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
L = [1, 2, 3]
for f in [lambda: list(1), lambda: list(1, 2), lambda: list(x=1), lambda: tuple(1, 2), lambda: tuple(x=1), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(1, 2),
  lambda: set(1), lambda: set(x=1), lambda: frozenset(1, 2), lambda: set([[]]), lambda: {[]: 1}, lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(x=1), lambda: slice(), lambda: slice(1, 2, 3, 4),
  lambda: enumerate(), lambda: enumerate(1), lambda: list(enumerate("ab", start=5)), lambda: enumerate([], foo=1), lambda: list(enumerate(iterable="ab")), lambda: list(enumerate("ab", 10**20)),
  lambda: zip(1), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: list(zip([1], [1], [], strict=True)), lambda: list(zip()), lambda: zip(foo=1), lambda: list(zip("ab", strict=True)),
  lambda: map(), lambda: map(len), lambda: map(len, 1), lambda: list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), lambda: filter(1), lambda: list(filter(None, [0, 1, "", "a"])), lambda: filter(None, 1), lambda: map(len, [], x=1),
  lambda: reversed(), lambda: reversed(1), lambda: reversed({1}), lambda: list(reversed({1: 2, 3: 4})), lambda: list(reversed("abc")), lambda: list(reversed(range(5))), lambda: list(reversed((1, 2))), lambda: reversed(x=1),
  lambda: iter(1), lambda: iter(1, 2), lambda: next([]), lambda: next(iter([])), lambda: next(iter([]), 5), lambda: len(1), lambda: len(), lambda: len(1, 2),
  lambda: min(), lambda: min([]), lambda: max([], default=3), lambda: max(1, 2, default=3), lambda: min(1, "a"), lambda: max([1, 2], key=lambda x: -x), lambda: max("abc", "b", key=len), lambda: min([3, 1], foo=1), lambda: min(1),
  lambda: sum(), lambda: sum([], "a"), lambda: sum([[1], [2]], []), lambda: sum(["a"]), lambda: sum([0.1] * 10), lambda: sum([1e308, 1e308, -1e308]), lambda: sum([1, 2.5, 3, 10**20]), lambda: sum([True, 2]), lambda: sum(range(10), start=5), lambda: sum([1e16, 1, -1e16]), lambda: sum([2**62, 2**62, 1]), lambda: sum([1, 1j]), lambda: sum([float('inf'), 1]), lambda: sum([1, float('nan')]),
  lambda: any(1), lambda: all([]), lambda: any([]), lambda: sorted([1], 2), lambda: sorted(1), lambda: L.append(), lambda: L.append(1, 2), lambda: L.append(x=1), lambda: L.insert(1), lambda: L.insert("a", 1), lambda: L.pop("a"), lambda: [].pop(), lambda: L.pop(100), lambda: L.remove(50), lambda: L.index(50), lambda: L.index(1, "a"), lambda: L[100], lambda: L[1.0], lambda: (1,)[5], lambda: (1,).index(3), lambda: (1, 2).index(2, 5),
  lambda: L + (1,), lambda: L + 1, lambda: (1,) + [1], lambda: 1 + L, lambda: L * "a", lambda: "a" * L, lambda: L * 1.5, lambda: L * None, lambda: L < (1,), lambda: L < 1, lambda: {} < {}, lambda: {1} < [1], lambda: {1} | [1], lambda: {1} & 5, lambda: {} | [], lambda: {} | 5,
  lambda: L.__iadd__(5), lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(slice(1, 2)) == hash(slice(1, 2)), lambda: {}["a"], lambda: {}[[]], lambda: {}.pop("a"), lambda: {}.pop(), lambda: {}.popitem(), lambda: {}.get(), lambda: {1: 2}.get([]), lambda: {}.fromkeys(), lambda: dict.fromkeys(5), lambda: {}.update(1, 2), lambda: {}.update([1]), lambda: {}.setdefault(),
  lambda: set().pop(), lambda: {1}.remove(2), lambda: {1}.add([]), lambda: {1}.discard([]), lambda: {1} in {frozenset({1})}, lambda: {1}.union(5), lambda: {1}.issubset(5), lambda: range(5)[10], lambda: range(5)["a"], lambda: range(5).index(7), lambda: range(5).index("a"), lambda: len(range(10**30)), lambda: range(10**30)[-1], lambda: range(10**20)[5:10**19:7], lambda: list(range(10**20, 10**20 + 3)), lambda: 10**20 in range(10**21), lambda: range(0, 10**20, 10**19).index(3 * 10**19), lambda: list(reversed(range(10**20, 10**20 + 3))),
  lambda: range(0, 10, 3) == range(0, 12, 3), lambda: hash(range(0)) == hash(range(5, 5)), lambda: range(5) == [0, 1, 2, 3, 4], lambda: slice(1, 10, 2).indices(5), lambda: slice(None, None, -1).indices(5), lambda: slice(1).indices(-1), lambda: slice("a").indices(5), lambda: slice(1) < slice(2), lambda: slice(1) == slice(1, None),
  lambda: list[int], lambda: dict[str, list[int]], lambda: tuple[int, ...], lambda: list[int]([1, 2]), lambda: list[int].__origin__, lambda: list[int].__args__, lambda: list[int] == list[int], lambda: int | str, lambda: int | None, lambda: list[int] | None, lambda: (int | str).__args__, lambda: int | str == str | int, lambda: list[int][str], lambda: type(list[int]).__name__, lambda: type(int | str), lambda: int | 5, lambda: tuple[()],
  lambda: [x for x in iter(lambda i=iter([1, 2, 0, 3]): next(i), 0)], lambda: type({}.keys()), lambda: {1: 2}.keys() | {5}, lambda: {1: 2}.items() & {(1, 2)}, lambda: {1: 2}.keys() - [1], lambda: {1: 2}.keys() == {1}, lambda: {1: 2}.items() == {(1, 2)}, lambda: {1: 2}.keys().isdisjoint([3]), lambda: {1: 2}.values() == {1: 2}.values(), lambda: {1: 2}.keys() ^ [1, 7], lambda: [1, 2] | {1: 2}.keys(), lambda: {1: 2}.keys().mapping, lambda: ({1: 2}.items(), {1: 2}.values()), 
  lambda: type(int.__dict__).__name__, lambda: [].__reversed__().__length_hint__(), lambda: iter([1, 2]).__length_hint__(), lambda: iter((1, 2)).__length_hint__(), lambda: iter({1: 2}).__length_hint__(), lambda: iter({1}).__length_hint__(), lambda: iter(range(3)).__length_hint__(), lambda: [1, [2, [3]]] == [1, [2, [3]]], lambda: (1, 2) < (1, 2, 3), lambda: [1, 2] >= [1, 1, 5], lambda: [1, 2, 3].__class_getitem__(int), lambda: [*range(3), *"ab", *{1: 2}], lambda: {**{1: 2}, **{3: 4}}, lambda: [*5], lambda: {**5},
  ]:
    t(f)
def m():
    d = {1: 1, 2: 2}
    for k in d: d[k + 10] = 1
t(m)
def m():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]; d[k + 10] = 1
t(m)
def m():
    s = {1, 2}
    for k in s: s.add(k + 10)
t(m)
def m():
    l = [3, 1, 2]
    l.sort(key=lambda x: l.append(x) or x)
t(m)
def m():
    l = [1, 2, 3]
    for x in l:
        if len(l) < 10: l.append(x)
    return l
t(m)
class I:
    def __index__(self): return 2
t(lambda: [1, 2, 3][I()]); t(lambda: [1, 2, 3][:I()]); t(lambda: [1] * I()); t(lambda: range(I()))
class S:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
t(lambda: list(S())); t(lambda: list(reversed(S()))); t(lambda: 20 in S()); t(lambda: tuple(S())); t(lambda: set(S()))
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return NotImplemented
    def __hash__(self): return 1
t(lambda: len({E(1), E(2)})); t(lambda: len({E(i): i for i in range(20)}))
class Evil:
    def __init__(self, d): self.d = d
    def __hash__(self): return 5
    def __eq__(self, o):
        self.d.clear(); return False
s = set()
def m():
    s.add(Evil(s)); s.add(Evil(s)); s.add(5)
    return len(s)
t(m)
l = []
class EvilEq:
    def __eq__(self, o): l.clear(); return False
l.extend([EvilEq() for _ in range(5)])
t(lambda: 7 in l); l.extend([EvilEq() for _ in range(5)]); t(lambda: l.index(3)); l.extend([EvilEq() for _ in range(5)]); t(lambda: l == [1, 2, 3, 4, 5])
l.extend([EvilEq() for _ in range(5)]); t(lambda: l.remove(9)); t(lambda: l.count(9))
a = [1]; a.append(a); print(a, (a,), {1: a}); a = {}; a[1] = a; print(a)
class Sub(list): pass
x = Sub([1]); x.append(x); print(x)
print([1, 2, 3][::-1], [1, 2, 3][5:2], (1, 2, 3)[-2:], [0] * 0, [] * 5, () * 5)
b = list(range(10)); b[2:5] = []; print(b); b[::2] = [0] * len(b[::2]); print(b); del b[::-2]; print(b)
b[1:1] = b; print(b); b[:] = b[::-1]; print(b)
