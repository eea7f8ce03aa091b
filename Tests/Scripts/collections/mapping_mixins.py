# What Mapping, MutableMapping and the views give.
from collections.abc import Mapping, MutableMapping, KeysView, ItemsView, ValuesView, Sequence, MutableSequence


class F(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


class M(F, MutableMapping):
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __repr__(self): return f"M({self.d})"


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


f = F({"a": 1, "b": 2})
m = M({"a": 1, "b": 2, "n": float("nan")})
for text in ["f['z']", "f.get('z')", "f.get('z', 3)", "f.get('a', 3)", "'a' in f", "'z' in f", "[] in f", "f == {'b': 2, 'a': 1}",
             "f == F({'a': 1, 'b': 2})", "f != {'a': 1}", "f == 3", "list(f.keys())", "list(f.items())", "list(f.values())",
             "reversed(f)", "hash(f)", "f.keys() & {'a', 'q'}", "f.keys() | ['z'] == {'a', 'b', 'z'}", "f.items() - [('a', 1)]",
             "sorted(f.keys() ^ 'az')", "{'a'} - f.keys()", "('a', 1) in f.items()", "('a', 2) in f.items()", "('z', 2) in f.items()",
             "3 in f.items()", "('a',) in f.items()", "('a', 1, 2) in f.items()", "2 in f.values()", "9 in f.values()",
             "('n', m['n']) in m.items()", "m['n'] in m.values()", "len(f.items())", "f.keys() == {'a', 'b'}", "f.keys() < {'a', 'b', 'c'}",
             "isinstance(f.keys(), KeysView)", "KeysView(f)._mapping is f", "KeysView({'x': 1})", "ItemsView({'x': 1})", "ValuesView([1])",
             "f.items().isdisjoint([])", "next(iter(f.values()))", "hash(f.keys())", "hash(f.values()) is None",
             "m.pop('z')", "m.pop('z', 5)", "m.pop('a')", "m.setdefault('q', 9)", "m.setdefault('q', 1)", "m.setdefault('r')",
             "m.popitem()", "m.update({'u': 1}, v=2)", "m.update([('w', 3)])", "m.update([(1,)])", "m.update([1])", "m.update(3)",
             "m.update(f)", "m", "m.clear()", "m", "m.popitem()", "m.update(self=1, other=2)", "m", "m.pop()", "m.update(1, 2)", "m.get()"]:
    show(text)


class Keyed:
    def keys(self): return "xy"
    def __getitem__(self, k): return k * 2


m.update(Keyed())
print(m)
match m:
    case {"x": "xx", **rest}:
        print(rest)


class Tri(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[k] for k in range(*i.indices(self.n))]
        if not -self.n <= i < self.n: raise IndexError("out")
        i %= self.n
        return i * (i + 1) // 2


s = Tri(5)
for text in ["list(s)", "list(reversed(s))", "6 in s", "7 in s", "s.index(6)", "s.index(6, 1, 3)", "s.index(6, -2)", "s.index(10, 0, -1)",
             "s.count(0)", "s[1:3]", "s.index(3, 2, None)", "s.index()", "s.count()", "s == s", "bool(Tri(0))"]:
    show(text)


class ML(MutableSequence):
    def __init__(self, x=()): self.x = list(x)
    def __len__(self): return len(self.x)
    def __getitem__(self, i): return self.x[i]
    def __setitem__(self, i, v): self.x[i] = v
    def __delitem__(self, i): del self.x[i]
    def insert(self, i, v): self.x.insert(i, v)
    def __repr__(self): return f"ML({self.x})"


l = ML([1, 2, 3])
l.append(4)
l.extend(l)
l += "ab"
print(l)
l.reverse()
print(l, l.pop(), l.pop(0), l)
l.remove(4)
print(l)
for text in ["l.remove(99)", "l.pop(99)", "l.extend(3)", "l.clear()", "l", "l.pop()"]:
    show(text)
