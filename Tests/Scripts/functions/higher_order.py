def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed


def curry(f, *first):
    return lambda *rest: f(*first, *rest)


def apply(f, n, x):
    return x if n == 0 else apply(f, n - 1, f(x))


print(compose(str, abs, lambda x: x - 10)(3), curry(pow, 2)(10), apply(lambda x: x * 2, 10, 1), list(map(compose(len, str), [1, 22, 333])), list(filter(None, [0, 1, "", "a"])), sorted(map(str.upper, ["b", "a"])))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "max": max, "div": divmod}
print([table[k](7, 2) for k in table], [f.__name__ for f in table.values()])
