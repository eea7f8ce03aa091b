d = dict.__dict__["fromkeys"]
print(type(d).__name__, d, d.__name__, d.__objclass__, d.__qualname__)
print(d.__get__(None, dict)("ab"), d.__get__({})("a"), d(dict, "xy"))
print(repr(dict.fromkeys).split(" at ")[0], type(dict.fromkeys).__name__, dict.fromkeys.__self__)
for f in (lambda: d.__get__(None, None), lambda: d.__get__(42), lambda: d.__get__(None, 42), lambda: d.__get__(None, int), lambda: d(), lambda: d(int), lambda: d(5)):
    try:
        print(f())
    except TypeError as e:
        print(e)


class D(dict):
    pass


print(type(D.fromkeys("a")).__name__, type(d.__get__(None, D)("a")).__name__)
