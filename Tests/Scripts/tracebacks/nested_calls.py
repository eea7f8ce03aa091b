def f(x):
    return x


f(f(f(1) + f("a")))
