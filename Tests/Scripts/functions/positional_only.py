def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


def attempt(call):
    try:
        print(call())
    except TypeError as ex:
        print(ex)


attempt(lambda: f(1, d=4))
attempt(lambda: f(1, 2, 3, 4, 5, d=6, a="kw", b="kw"))
attempt(lambda: f(a=1, d=2))
attempt(lambda: f(d=2))
attempt(lambda: f(1))
attempt(lambda: f(1, c=1, **{"c": 2}, d=3))
attempt(lambda: f(1, 2, 3, c=4, d=5))


def g(a, b, /):
    return a, b


attempt(lambda: g(a=1, b=2))
attempt(lambda: g(1, b=2))
attempt(lambda: g(1))
attempt(lambda: g())
attempt(lambda: g(1, 2, 3))
attempt(lambda: g(1, 2, c=3))
attempt(lambda: g(1, 2, a=3))


def h(a, /, b, *, c):
    return a, b, c


attempt(lambda: h(1, a=2, b=3, c=4))
attempt(lambda: h(1))
attempt(lambda: h(1, 2))
attempt(lambda: h(1, 2, 3))
attempt(lambda: h(1, 2, 3, c=4))
attempt(lambda: h(b=1, c=2))
attempt(lambda: (lambda x, /: x)(x=1))
