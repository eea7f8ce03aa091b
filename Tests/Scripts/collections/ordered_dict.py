# OrderedDict: both ends, equality by order, iterators that notice changes.
from collections import OrderedDict as O
import copy


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in ["O()", "O(a=1)", "O({'a': 1}, b=2)", "O([('a', 1)], a=2)", "O(1)", "O(1, 2)", "O([(1,)])", "O([()])", "O([(1, 2, 3)])", "O([1])", "O('ab')",
             "O(['ab'])", "O().popitem()", "O().popitem(last=False)", "O(a=1).popitem(0)", "O().move_to_end('x')", "O().pop('x')", "O().pop('x', 2)",
             "O().pop('x', default=3)", "O(a=1).pop('a')", "O(a=1, b=2) == O(b=2, a=1)", "O(a=1, b=2) == {'b': 2, 'a': 1}", "{'b': 2, 'a': 1} == O(a=1, b=2)",
             "O(a=1) != O(a=1)", "O(a=1) == 1", "O() < O()", "hash(O())", "O(a=1) | {'b': 2}", "{'b': 2} | O(a=1)", "O() | 3", "O.fromkeys('ba', value=1)",
             "O(a=1).setdefault('b', 2)", "O(a=1).setdefault(key='b', default=2)", "O(a=1).keys()", "O(a=1).values()", "O(a=1).items()",
             "type(iter(O())).__name__", "list(reversed(O(a=1, b=2)))", "list(reversed(O(a=1, b=2).items()))", "list(reversed(O(a=1, b=2).values()))",
             "O(a=1).update(1, 2)", "O(a=1).update(3)", "O(a=1).keys() & {'a'}", "O(a=1).__reduce__()[:3]", "O[int, str]", "O().__dict__",
             "copy.copy(O(a=[]))", "copy.deepcopy(O(a=[]))", "O.__mro__", "type(O().keys()).__mro__", "O(self=1, other=2)", "O(a=1)['b']"]:
    show(text)

o = O.fromkeys("abcde")
o.move_to_end("b")
print("".join(o))
o.move_to_end("b", last=False)
print("".join(o))
o.move_to_end("e", False)
o.move_to_end("d", last=False)
o["z"] = 1
print("".join(o), o.popitem(False), o.popitem(), "".join(o), "".join(reversed(o)))
del o["b"]
o["b"] = 0
o["a"] = 9
print(o, len(o))
o.clear()
print(o)

# Queue-like use, with both ends mixed: checked against a list.
import random
r = random.Random(5)
model, o = [], O()
for n in range(4000):
    what = r.random()
    if what < 0.45 or not model:
        k = r.randrange(300)
        if k not in o: model.append(k)
        o[k] = n
    elif what < 0.6:
        k = r.choice(model); model.remove(k); model.append(k); o.move_to_end(k)
    elif what < 0.75:
        k = r.choice(model); model.remove(k); model.insert(0, k); o.move_to_end(k, last=False)
    elif what < 0.85:
        assert o.popitem(last=False)[0] == model.pop(0)
    elif what < 0.92:
        assert o.popitem()[0] == model.pop()
    else:
        k = r.choice(model); model.remove(k); del o[k]
    if n % 97 == 0:
        assert list(o) == model and list(reversed(o)) == model[::-1] and len(o) == len(model)
        assert [k in o for k in range(300)] == [k in model for k in range(300)]
        assert O(o) == o and dict(o) == o
print("same order", len(model))
d = dict(o)
for k in list(d)[:-1]: del d[k]
print(next(iter(d)) == model[-1])


def change(what):
    o = O.fromkeys(range(4), 0)
    seen = []
    try:
        for k in o:
            seen.append(k)
            what(o, k)
    except RuntimeError as e:
        return seen, str(e)
    return seen, list(o)


for what in [lambda o, k: o.pop(k), lambda o, k: o.move_to_end(0), lambda o, k: o.__setitem__(k, 5), lambda o, k: o.__setitem__(9, 5),
             lambda o, k: k == 3 and o.clear(), lambda o, k: o.clear(), lambda o, k: o.update({1: 1}), lambda o, k: o.popitem() and o.update({8: 8})]:
    print(change(what))

# Subclasses: what they override is called.
class S(O):
    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)

    def __delitem__(self, k):
        print("del", k)
        super().__delitem__(k)


s = S([("a", 1)], b=2)
s.update({"c": 3})
s.setdefault("d", 4)
print(s, s.pop("a"), s.popitem(), s.copy(), type(s | {"x": 1}))
s.extra = 1
print(vars(s), vars(s.copy()))


class Missing(O):
    def __missing__(self, k): return 0


m = Missing(a=1)
print(m["q"], m.pop("q", 5), m.pop("a", 6), m.pop("a", 6), m.pop("a", default=6))
try:
    m.pop("a")
except KeyError as e:
    print(repr(e))
o = O(a=1)
o["me"] = o
o["list"] = [o]
print(o)
o = O(zip("abc", range(3)))
it = iter(o)
next(it)
print(copy.copy(it).__class__.__name__, list(it), list(it))
