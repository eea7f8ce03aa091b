def f(*args):
    pass


f(*[1, 2], *5)
