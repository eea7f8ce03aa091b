# deque: all methods, limits, changes during searches and iteration.
from collections import deque as D
import copy


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


d = D("abc")
for text in ["D()", "D('abc', 2)", "D('abc', maxlen=0)", "D(iterable=[1], maxlen=None)", "D(3)", "D([], -1)", "D([], 'x')", "D([], 2.0)", "D([], True)", "D(1, 2, 3)", "d.maxlen", "D((), 5).maxlen",
             "d[0]", "d[-1]", "d[3]", "d[-4]", "d['x']", "d[0:1]", "d[2**70]", "d.index('c')", "d.index('z')", "d.index('c', -1)", "d.index('a', 1)", "d.index('a', 0, 1)", "d.count('a')",
             "d + d", "d + [1]", "[1] + d", "d * 2", "2 * d", "d * -1", "d * 'x'", "D('abc', 4) * 3", "D('abc', 4) + D('xy')", "d == D('abc')", "d == list('abc')", "d < D('abd')", "d <= D('ab')",
             "d != D('abc', 5)", "d > 3", "hash(d)", "'a' in d", "bool(D())", "len(d)", "list(reversed(d))", "copy.copy(D('ab', 3))", "copy.deepcopy(D([[1]], 3))", "d.copy()", "d.__reduce__()[:3]",
             "D[int]", "d.pop(1)", "D().pop()", "D().popleft()", "d.remove('z')", "d.insert(1)", "D('ab', 2).insert(0, 'x')", "d.rotate('x')", "d.rotate(1, 2)", "d.append()", "D.__doc__ is None",
             "repr(D([D()]))", "D.maxlen", "D().__length_hint__()", "iter(d).__length_hint__()", "type(iter(d)).__name__", "type(reversed(d)).__name__"]:
    show(text)
d = D(range(6))
d.rotate(2); print(d)
d.rotate(-3); print(d)
d.rotate(100); print(d)
d.rotate(); print(d)
D().rotate(5)
d.insert(2, "i"); d.insert(-1, "j"); d.insert(100, "k"); d.insert(-100, "l"); print(d)
del d[0], d[-1], d[2]
d[0] = "set"
print(d)
d.extendleft("xyz"); d.extend(d); print(d)
d.remove("x"); d.reverse(); print(d)
d.extendleft(d); print(len(d))
d.clear(); print(d)
m = D(maxlen=3)
for i in range(5): m.append(i)
m.appendleft("l"); print(m)
m += "xy"; print(m)
m *= 2; print(m)
m.extend(range(100)); print(m, m.maxlen)
try:
    m.maxlen = 4
except AttributeError as e:
    print(e)
z = D("abc", 0)
z.append(1); z.extend("ab"); z.appendleft(3); print(z)


class Mutator:
    def __init__(self, d): self.d = d
    def __eq__(self, other):
        self.d.clear()
        return False


for call in "d.index(9)", "d.count(9)", "d.remove(9)", "9 in d":
    d = D([1, 2]); d.appendleft(Mutator(d))
    show(call)
d = D(range(5))
it = iter(d)
next(it)
d.append(1)
for _ in range(2):
    try:
        print(next(it))
    except Exception as e:
        print(type(e).__name__, e)
d = D("ab")
r = reversed(d)
d.rotate(1)
try:
    next(r)
except RuntimeError as e:
    print(e)
d[0] = 5
it = iter(d)
d[0] = 6
print(list(it))
d = D([1])
d.append(d)
print(d)


class Sub(D):
    def __init__(self, *a, tag=None):
        super().__init__(*a)
        self.tag = tag


s = Sub("abc", tag="t")
print(s, s.copy(), type(s + s), type(s * 2), s * 2, (s * 2).tag, type(s + s).__name__, vars(s), s.maxlen)
# Against a list.
import random
r = random.Random(3)
a, b = D(), []
for n in range(3000):
    k = r.randrange(9)
    if k < 3: a.append(n); b.append(n)
    elif k < 5: a.appendleft(n); b.insert(0, n)
    elif k == 5 and b: assert a.pop() == b.pop()
    elif k == 6 and b: assert a.popleft() == b.pop(0)
    elif k == 7 and b:
        i = r.randrange(len(b)); a.insert(i, -n); b.insert(i, -n)
    elif b:
        i = r.randrange(len(b)); del a[i]; del b[i]
        j = r.randrange(-9, 9); a.rotate(j); j %= len(b) or 1; b[:] = b[-j:] + b[:-j]
    assert len(a) == len(b)
print(list(a) == b)
