def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(f(1, c=3), f(1, 5, 6, 7, c=8), f(1, c=3, e=9), f(c=1, a=2), f(*[1, 2, 3], **{"c": 4, "z": 5}), f(1, d=0, c=0, b=0))


def g(a, b, /, c, *, d):
    return a, b, c, d


print(g(1, 2, 3, d=4), g(1, 2, c=3, d=4), g(*(1, 2), **{"c": 3, "d": 4}))


def h(*, k=1): return k
def i(a=1, /, b=2): return a, b
def j(a, /, **kw): return a, kw


print(h(), h(k=2), i(), i(5), i(5, b=6), j(1, a=2), (lambda *a, **k: (a, k))(1, x=2), (lambda x, y=2: x + y)(1))
