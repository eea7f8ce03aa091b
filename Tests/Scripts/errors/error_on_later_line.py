a = 1
b = 2


def f():
    c = 3
    return c c
