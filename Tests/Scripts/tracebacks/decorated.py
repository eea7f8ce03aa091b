def deco(f):
    def wrapper(*args):
        return f(*args)
    return wrapper


@deco
def g(x):
    return x + None


g(1)
