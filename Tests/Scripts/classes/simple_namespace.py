# types.SimpleNamespace: what it is made of, and its repr when it holds itself.
from types import SimpleNamespace as N


def show(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Mapping:
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return key * 2


for source in ([("a", 1), ("b", 2)], {"a": 1}, iter([("x", 1)]), ["ab"], (), Mapping(), [1], [("a",)], [(1, 2)], {1: 2}, 5, None):
    show(lambda: N(source, b=3))
show(lambda: N([], []))

a = N()
a.me = a
print(a)
b = N(a=a)
a.b = b
print(a, b)


class Sub(N):
    pass


s = Sub(x=1)
s.me = s
print(s)
n = N(x=[1])
n.x.append(n)
print(n)
x = N(y=1)
z = N(y=x)
x.z = z
z.x = x
print(repr(x))
