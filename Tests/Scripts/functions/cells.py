def outer():
    a = 1
    b = 2

    def get():
        return a, b

    def put(x):
        nonlocal a
        a = x

    def forget():
        nonlocal b
        del b

    return get, put, forget


get, put, forget = outer()
c, d = get.__closure__
print(c.cell_contents, d.cell_contents, get.__code__.co_freevars, put.__closure__[0] is c)
put(5)
print(c.cell_contents, c > d, c == d, c != d, c <= c)
c.cell_contents = "written"
print(get())
forget()
for f in (lambda: d.cell_contents, get, lambda: d < 3):
    try:
        print(f())
    except (ValueError, NameError, TypeError) as e:
        print(type(e).__name__, e)
print(repr(d).startswith("<cell at 0x"), repr(d).endswith(": empty>"))
Cell = type(c)
e = Cell()
print(e < c, e == d, e > c, Cell(3) < Cell(4), Cell(3) == Cell(3))
del c.cell_contents
print(c == e)
for bad in (lambda: Cell(1, 2), lambda: Cell(x=1), lambda: hash(e), lambda: setattr(get, "__closure__", ())):
    try:
        print(bad())
    except (TypeError, AttributeError) as ex:
        print(ex)
