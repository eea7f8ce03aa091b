log = []


def n(x):
    log.append(x)
    return x


def f(*args, **kwargs):
    return args, kwargs


print(f(n(1), *[n(2)], n(3), k=n(4), **{"z": n(5)}, m=n(6)), log)
log.clear()


def deco(x):
    log.append(("deco", x))
    return lambda g: g


@deco(n("first"))
@deco(n("second"))
def g(a=n("default")) -> n("return"):
    pass


print(log)
log.clear()
n("obj").__class__, n([0])[n(0)]
{n("k"): n("v"), **{n("k2"): n("v2")}}
n(1) + n(2) * n(3) ** n(2)
n(1) if n(True) else n(3)
print(log)
