def outer():
    def inner():
        class C:
            def m(self):
                return lambda: [i for i in range(1)]

        return C

    return inner


C = outer()()
print(C.__qualname__, C.m.__qualname__, C().m().__qualname__, C().m().__code__.co_qualname)


def renamed():
    pass


renamed.__name__ = "other"
renamed.__qualname__ = "Some.other"
print(renamed.__name__, repr(renamed).split(" at ")[0], renamed.__code__.co_name)
try:
    renamed(1)
except TypeError as e:
    print(e)
f = lambda: 0
f.__name__ = "named lambda"
try:
    f(1)
except TypeError as e:
    print(e)


class D:
    def method(self):
        pass

    method.__qualname__ = "Q"


try:
    D().method(1)
except TypeError as e:
    print(e)
g = D.__dict__["method"]
print(g.__get__(None, D) is g, repr(D().method).split(" of ")[0])


def decorated(f):
    def wrapper(*args):
        return f(*args)

    wrapper.__wrapped__ = f
    return wrapper


@decorated
def h(x):
    return x


print(h.__name__, h.__qualname__, h.__wrapped__.__qualname__)
global_made = None


def makes_global():
    global global_made

    def global_made():
        pass

    class Local:
        pass

    return Local


print(makes_global().__qualname__, global_made.__qualname__)
