h = 5
for f in (None, ..., 3):
    for how in (lambda: f(*h), lambda: f(1, *h), lambda: f(*[], *h), lambda: f(**h), lambda: f(*[1]), lambda: f(**{"a": 1})):
        try:
            how()
        except TypeError as e:
            print(e)
try:
    [*h]
except TypeError as e:
    print(e)
