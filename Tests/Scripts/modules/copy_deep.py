import copy
l = [1, [2, [3]], {"a": [4]}, (5, [6])]
d = copy.deepcopy(l)
print(d == l, d[1] is l[1], d[1][1] is l[1][1], d[2]["a"] is l[2]["a"], d[3] is l[3], d[3][1] is l[3][1])
t = (1, "a", (2, 3))
print(copy.deepcopy(t) is t)
cyc = [1]
cyc.append(cyc)
c = copy.deepcopy(cyc)
print(c[1] is c, c is cyc)
tup = ([],)
tup[0].append(tup)
c = copy.deepcopy(tup)
print(c[0][0] is c, c is tup)
dd = {}
dd["me"] = dd
c = copy.deepcopy(dd)
print(c["me"] is c)
class A:
    def __init__(self): self.items = [1]
    def method(self): return self.items
a = A()
a.me = a
b = copy.deepcopy(a)
print(b.me is b, b.items == a.items, b.items is a.items)
m = copy.deepcopy(a.method)
print(m.__self__ is a, m() == [1])
shared = [0]
two = copy.deepcopy([shared, shared])
print(two[0] is two[1], two[0] is shared)
class Own:
    def __deepcopy__(self, memo):
        print(type(memo).__name__)
        return "own"
print(copy.deepcopy([Own(), Own()]))
memo = {}
o = [1]
x = copy.deepcopy(o, memo)
print(memo[id(o)] is x, copy.deepcopy(o, memo) is x)
class S:
    __slots__ = ("a", "__dict__")
s = S(); s.a = [1]; s.b = [2]
c = copy.deepcopy(s)
print(c.a, c.b, c.a is s.a, c.b is s.b)
class L(list): pass
x = L([[1]]); x.tag = [2]
y = copy.deepcopy(x)
print(y, y.tag, y[0] is x[0], y.tag is x.tag, type(y).__name__)
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, other): return self.n == other.n
k = copy.deepcopy({K(1): [1]})
print([(x.n, v) for x, v in k.items()])
class State:
    def __init__(self): self.v = [1]
    def __getstate__(self): return self.v
    def __setstate__(self, v): self.v = v
s = State()
c = copy.deepcopy(s)
print(c.v, c.v is s.v)
print(copy.deepcopy(len) is len, copy.deepcopy(A) is A, copy.deepcopy(A.method) is A.method)
deep = []
for i in range(100):
    deep = [deep]
print(copy.deepcopy(deep) == deep)
try:
    copy.deepcopy(x for x in ())
except TypeError as e:
    print(e)
print({1, 2} == copy.deepcopy({1, 2}), copy.deepcopy(bytearray(b"a")), copy.deepcopy(frozenset([1])))
e = copy.deepcopy(ValueError([1]))
print(repr(e))
