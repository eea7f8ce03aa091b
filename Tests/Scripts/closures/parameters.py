def f(a, *args, k=1, **kw):
    def g():
        return a, args, k, kw
    a += 1
    return g


print(f(1, 2, k=3, z=4)(), f(0)())


def h(x):
    def inner():
        def innermost():
            return x
        return innermost
    x = x * 2
    return inner


print(h(4)()())


def rec(n):
    def go(m):
        return 1 if m == 0 else m * go(m - 1)
    return go(n)


print(rec(6))
