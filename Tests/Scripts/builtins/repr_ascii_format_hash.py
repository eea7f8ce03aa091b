print(repr("é"), ascii("é中🐍\n"), ascii([1, "ü"]), format(5), format(5, ">4"), format("a", "^3"), format(None), format([1]), hash("a") == hash("a"), hash(5), hash(()), id(1) == id(1), repr(None), repr(...), repr(print), repr(len), repr([].append)[:34], repr(str.upper), repr(int.__add__), repr((5).__add__)[:40], repr(range), repr(type))
for bad in (lambda: format([1], "5"), lambda: format(), lambda: format(1, 2), lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(slice(0, [])), lambda: repr(), lambda: ascii(), lambda: format(object(), "x"), lambda: id()):
    try:
        print(bad())
    except TypeError as e:
        print(e)
