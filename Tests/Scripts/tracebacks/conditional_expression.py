def f(x):
    return x.upper() if x else x.lower()


f("a"); f(0)
