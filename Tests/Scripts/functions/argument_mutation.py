def change(a, b, *rest, **kw):
    a.append(1)
    b = [2]
    kw["new"] = 1
    return a, b, rest, kw


x, y, d = [], [], {"k": 0}
print(change(x, y, **d), x, y, d)


def star(*args):
    return args


t = (1, 2)
print(star(*t) == t, star(*[]) == (), star(*t) is t or True)


def rebind(n):
    n += 1
    return n


n = 1
print(rebind(n), n)
