a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 0, *b), {*a, *b, 1}, [*"ab", *range(2), *{5: 6}], *a, *b)
d = {"x": 1}
print({**d, "y": 2, **{"x": 9}}, {"x": 0, **d}, {**{}, **{}})


def f(*args, **kwargs):
    return args, kwargs


print(f(*a, 5, *b, k=1, **d), f(*[], **{}), f(*"ab", *[1]), f(**{"a": 1}, b=2, **{"c": 3}))
for bad in (lambda: [*5], lambda: {**[1]}, lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(a=1, **{"a": 2}), lambda: (*None,), lambda: {*5}):
    try:
        print(bad())
    except TypeError as e:
        print(e)
