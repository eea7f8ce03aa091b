# Classes that mix dicts of different layouts, and __class__ assignment between them.
from collections import defaultdict, OrderedDict, Counter, deque, UserDict


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in ["type('X', (defaultdict, OrderedDict), {})", "type('X', (OrderedDict, defaultdict), {})", "type('X', (Counter, OrderedDict), {})('aab')",
             "type('X', (Counter, defaultdict), {})(int)", "type('X', (dict, defaultdict), {})", "type('X', (deque, dict), {})", "type('X', (UserDict, dict), {}).__mro__[1:3]",
             "dict.__new__(defaultdict)", "dict.__new__(OrderedDict)", "dict.__new__(defaultdict).default_factory", "type('X', (defaultdict, dict), {})(list)['k']"]:
    show(text)


class A(defaultdict): __slots__ = ()
class B(dict): __slots__ = ()
class C(OrderedDict): pass
class D(dict): pass
class E(defaultdict): pass


for old, new in [(A(int), B), (B(), A), (C(), D), (D(), C), (D(), E), (E(), D), (D(), Counter), (Counter(), D)]:
    try:
        old.__class__ = new
        print(type(old).__name__)
    except TypeError as e:
        print(str(e).split(":")[0])


class Words(Counter, OrderedDict):
    def __repr__(self): return f"Words({list(self.items())})"


w = Words("abracadabra")
w.move_to_end("a")
print(w, w.most_common(1), w["q"], w == Words("abracadabra"))


class Grouped(OrderedDict):
    def __missing__(self, key):
        self[key] = v = []
        return v


g = Grouped()
for x in "apple avocado bean".split(): g[x[0]].append(x)
print(g, list(g))
