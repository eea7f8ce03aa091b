# defaultdict: the factory, what makes values and what does not, and subclasses.
from collections import defaultdict
import copy


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


D = defaultdict
for text in ["D()", "D(None)", "D(int)", "D(int, a=1)", "D(int, [('a', 1)], b=2)", "D(3)", "D('')", "D(default_factory=int)", "D(int, 1)",
             "D(int, {}, {})", "D()['k']", "D(int)['k']", "D(list).get('k')", "D(list).setdefault('k', 3)", "D(int).pop('k')", "'k' in D(int)",
             "D(int)[[]]", "D(lambda: 1 / 0)['x']", "D(int) | {'a': 1}", "{'a': 1} | D(int, b=2)", "type({} | D(int))", "D(int) | 3",
             "D(int, a=1) | D(str, a=2)", "D(int).copy()", "D.fromkeys('ab', 1)", "D(int, a=1) == {'a': 1}", "copy.copy(D(list, a=[]))",
             "copy.deepcopy(D(list, a=[1]))", "D(int, a=1).__reduce__()[:2]", "D[int, str]", "D.__mro__", "hash(D())", "D(int).__missing__('q')",
             "D().__missing__('q')", "list(D(int, a=1).items())", "D(int, a=1).default_factory", "D.__missing__({}, 1)"]:
    show(text)

words = D(list)
for w in "the quick brown the fox quick the".split():
    words[len(w)].append(w)
print(words)
d = D(int)
for c in "mississippi":
    d[c] += 1
print(d, d.keys())
d.default_factory = None
show("d['z']")
d.default_factory = dict
d["z"]["y"] = 1
print(d)
del d.default_factory
print(d.default_factory, d)
d |= {"new": 1}
d |= [("pair", 2)]
print(d)


class Keyed(defaultdict):
    def __missing__(self, key):
        self[key] = v = self.default_factory(key)
        return v


k = Keyed(str.upper, a="x")
print(k["b"], k, k.copy(), type(k.copy()), type(k | {}))
k.attribute = 1
print(vars(k), k.default_factory)


class Init(defaultdict):
    __slots__ = ("extra",)

    def __init__(self):
        super().__init__(list)
        self.extra = 5


i = Init()
i[0].append(1)
print(i, i.extra)
f = D(int)
f.default_factory = f.copy
print(type(f["x"]))
nest = D(lambda: nest)
nest["me"]
print(repr(nest).count("..."))


class Sub(dict):
    pass


class StoreCounts(defaultdict):
    stores = 0
    def __setitem__(self, k, v):
        StoreCounts.stores += 1
        super().__setitem__(k, v)


s = StoreCounts(int)
s["a"], s["b"], s["a"]
print(StoreCounts.stores, s)
