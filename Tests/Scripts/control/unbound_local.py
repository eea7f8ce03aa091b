def f():
    print(x)
    x = 1


def g(flag):
    if flag:
        y = 1
    return y


def h():
    for i in []:
        pass
    return i


def k():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


def m():
    def inner():
        return z
    inner()
    z = 1


x = "global"
for test in (f, lambda: g(False), h, k, m):
    try:
        test()
    except NameError as e:
        print(type(e).__name__, e)
print(g(True))
