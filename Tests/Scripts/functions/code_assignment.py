def plain(a, b=2):
    return a, b


def other(x, y=5, *, z=6):
    return "other", x, y, z


def closed():
    n = 0

    def inner():
        return n

    return inner


def gen():
    yield 1


import warnings

plain.__code__ = other.__code__
try:
    plain(1)
except TypeError as e:
    print(e)
print(plain(1, z=2), plain.__name__, plain.__code__.co_name)
for code in closed().__code__, 5, None:
    try:
        plain.__code__ = code
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
inner = closed()
try:
    inner.__code__ = other.__code__
except ValueError as e:
    print(e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    plain.__code__ = gen.__code__
print(w[0].category.__name__, w[0].message)
print(list(plain()))


def hot(n):
    return n + 1


print([hot(i) for i in range(3)])
hot.__code__ = (lambda n: n * 10).__code__
print([hot(i) for i in range(3)])
hot.__defaults__ = (4,)
print(hot())
