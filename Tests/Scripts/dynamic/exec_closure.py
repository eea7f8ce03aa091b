def outer():
    a, b, c = 1, 2, 3

    def inner():
        nonlocal a
        a = a * b * c
        return a

    def other():
        return a

    return inner, other


inner, other = outer()
print(exec(inner.__code__, {}, closure=inner.__closure__), [c.cell_contents for c in inner.__closure__])
Cell = type(inner.__closure__[0])
cells = tuple(Cell(n) for n in (5, 6, 7))
exec(inner.__code__, {}, closure=cells)
print([c.cell_contents for c in cells])


def show(f):
    try:
        print(f())
    except (TypeError, ValueError, NameError) as e:
        print(type(e).__name__, e)


show(lambda: exec(inner.__code__))
show(lambda: exec(inner.__code__, {}, closure=None))
show(lambda: exec(inner.__code__, {}, closure=()))
show(lambda: exec(inner.__code__, {}, closure=cells[:2]))
show(lambda: exec(inner.__code__, {}, closure=list(cells)))
show(lambda: exec(inner.__code__, {}, closure=(1, 2, 3)))
show(lambda: exec("1", {}, closure=()))
show(lambda: exec("1", {}, closure=None))
show(lambda: exec(compile("1", "f", "exec"), {}, closure=()))
show(lambda: exec(compile("1", "f", "exec"), {}, closure=cells))
show(lambda: eval(inner.__code__))
show(lambda: eval(other.__code__, {}))
