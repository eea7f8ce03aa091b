def f(x, acc=[]):
    acc.append(x)
    return acc


print(f(1), f(2), f(3, []), f(4))
n = 5


def g(a=n, b=(lambda: n)):
    return a, b()


n = 6
print(g(), g.__defaults__[0], f.__defaults__)


def h(*, k={}, m=3):
    k[m] = m
    return k


print(h(), h(m=4), h.__kwdefaults__)
h.__kwdefaults__ = {"m": 9, "k": {}}
print(h())
g.__defaults__ = (0, lambda: "new")
print(g())
g.__defaults__ = None
try:
    g()
except TypeError as e:
    print(e)


def order(a=print("default 1"), b=print("default 2")):
    print("body")


order()
