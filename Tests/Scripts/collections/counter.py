# Counter: counting, arithmetic, comparison.
from collections import Counter as C
import copy


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in ["C('abracadabra')", "C()", "C(None)", "C(a=3, b=1)", "C({'x': 2}, y=5)", "C([1, 1.0, True, 2])", "C(3)", "C(1, 2)", "C([[]])", "C(iterable='x')",
             "C('aab')['z']", "C('aab').most_common()", "C('aabbc').most_common(2)", "C('ab').most_common(0)", "C('ab').most_common(-3)", "C('ab').most_common(9)",
             "C('ab').most_common('x')", "C('ab').most_common(n=1)", "list(C(a=2, b=0, c=-1, d=1).elements())", "list(C(a=1.5).elements())", "C(a=1, b=2).total()",
             "C(a=1, b=2.5).total()", "C(a='x').total()", "C().total()", "C.fromkeys('ab')", "C(a=1, b=0) == C(a=1)", "C(a=1) == {'a': 1}", "C(a=1) != C(a=1, b=0)",
             "C(a=1) <= C(a=1, b=1)", "C(a=1) < C(a=1)", "C(a=1) < C(a=1, b=1)", "C(a=1) > C()", "C(a=1, b=-1) >= C()", "C(a=1) < 3", "C(a=1) == 3",
             "C(a=3, b=1) + C(a=-1, b=-1, c=2)", "C(a=3, b=1) - C(a=1, b=2, c=-2)", "C(a=3, b=1) | C(b=5, c=-1)", "C(a=3, b=1) & C(a=1, b=5, c=2)",
             "+C(a=1, b=0, c=-1)", "-C(a=1, b=0, c=-1)", "C(a=1) + 3", "C(a=1) + {'a': 1}", "C(a=1) | {'a': 1}", "C('aab') | dict(a=1)", "C(a=1).__reduce__()",
             "C(a='x', b=1)", "C({'a': 1, 'b': [2]}).most_common(1)", "copy.copy(C('aab'))", "copy.deepcopy(C('aab'))", "C('ab').copy()", "hash(C())",
             "C('abc').pop('z')", "C('abc').pop('a')", "C.__mro__", "isinstance(C(), dict)", "C(x for x in 'aa')", "C({'a': 1}.items())", "C(self=1, iterable=2)"]:
    show(text)

c = C("which witch")
c.update("witch")
c.update({"w": 10}, z=1)
print(c)
c.subtract("ww")
c.subtract(dict(h=9), q=2)
print(c)
del c["nothing"]
del c["w"]
c["new"] += 1
c["old"] -= 1
print(c, "w" in c, c["w"])
for op in "+=", "-=", "|=", "&=":
    c = C(a=3, b=1, d=-2)
    exec(f"c {op} C(a=1, b=2, c=4)")
    print(op, c)
try:
    c += {"a": 1}
    print(c)
    c += 3
except Exception as e:
    print(type(e).__name__, e)

# Ties keep the order in which items were met.
print(C("abcabcd").most_common(), C("dcba").most_common(2))
big = C({"x": 2 ** 62})
big.update(["x"] * 3)
big["x"] += 2 ** 62
print(big)
big.update({"x": 0.5})
print(big["x"] > 2 ** 62)


class Sub(C):
    stores = []

    def __setitem__(self, k, v):
        self.stores.append((k, v))
        super().__setitem__(k, v)

    def __missing__(self, k): return 100


s = Sub("aab")
s["q"] += 1
print(s, Sub.stores, type(s.copy()), type(s + s), s["none"])


class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return self.n == o.n
    def __repr__(self): return f"Key({self.n})"


print(C(map(Key, [1, 2, 1, 1])))


class Fails:
    def __hash__(self): raise ValueError("no hash")


show("C([1, Fails()])")
from collections import _count_elements
d = {}
_count_elements(d, "hello")
print(d)
