def f(*args, **kw):
    return args, kw


calls = []


def note(x):
    calls.append(x)
    return x


print(f(note(1), *[note(2)], note(3), k=note(4), *[note(5)], **{"m": note(6)}, n=note(7)))
print(calls)
print(f(*(), **{}), f(*"ab", *{"c": 1}), f(*range(3), x=1, **{"y": 2}, **{"z": 3}))


class K(dict):
    def __getitem__(self, k):
        return "intercepted"

    def keys(self):
        return ["from keys"]


print(f(**K(a=1)))


class Callable:
    def __call__(self, *args, **kw):
        return "called", args, kw


c = Callable()
print(c(1, a=2), c.__call__(3), Callable.__call__(c, 4), (lambda f: f)(c)(5))
print((lambda *a, b=1, **c: (a, b, c))(1, 2, b=3, c=4), (lambda a, /, b: (a, b))(1, b=2), (lambda: (yield))().__class__.__name__)
print(f.__call__(1), f.__call__.__call__(2), type(f).__call__(f, 3))


def kwargs_are_fresh(**kw):
    kw["added"] = 1
    return kw


d = {"a": 1}
print(kwargs_are_fresh(**d), d)


def args_are_tuple(*args):
    return type(args).__name__, args is args


l = [1, 2]
print(args_are_tuple(*l))


def order(a, b=note("default"), *c, d, e=5, **g):
    return a, b, c, d, e, g


print(order(1, d=2), order(1, 2, 3, d=4, h=5), order(d=1, a=2))


def same_name(self, **kwargs):
    return self, kwargs


print(same_name(1, args=2, kwargs=3))
try:
    same_name(1, self=2)
except TypeError as e:
    print(e)
