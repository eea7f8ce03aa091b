def f():
    def g():
        return x
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
    x = 1
    print(g())
    del x
    try:
        g()
    except NameError as e:
        print(e)
    try:
        return g.__closure__[0].cell_contents
    except ValueError as e:
        return str(e)


print(f())


def h():
    try:
        raise ValueError("v")
    except ValueError as e:
        def show():
            return e
        print(show())
    try:
        show()
    except NameError as err:
        print(err)


h()
