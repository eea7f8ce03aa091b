def make():
    total = 0

    def gen():
        nonlocal total
        for i in range(3):
            total += i
            yield total
    return gen(), lambda: total


g, total = make()
print(next(g), total(), list(g), total())
adders = {n: (lambda x, n=n: x + n) for n in (1, 10)}
print(adders[1](5), adders[10](5))


def accumulate():
    seen = []
    return lambda x: seen.append(x) or list(seen)


a = accumulate()
a(1)
print(a(2), accumulate()(3))


def nest(a):
    return lambda b: lambda c: lambda d: (a, b, c, d)


print(nest(1)(2)(3)(4))
