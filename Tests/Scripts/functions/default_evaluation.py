log = []


def note(x):
    log.append(x)
    return x


@note
def decorated(a=note("default a"), *, b=note("default b")) -> note("return"):
    pass


def annotated(x: note("annotation x") = note("default x"), *args: note("args"), y: note("annotation y") = note("default y"), **kw: note("kw")) -> note("->"):
    local: note("never evaluated") = 1
    return local


print(log[:3], [getattr(x, "__name__", x) for x in log[3:4]])
print(log[4:], annotated(), annotated.__annotations__)


def accumulate(x, into=[]):
    into.append(x)
    return into


print(accumulate(1), accumulate(2), accumulate.__defaults__)
accumulate.__defaults__ = ([9],)
print(accumulate(3), accumulate(4, []))
funcs = [lambda i=i: i for i in range(3)]
late = [lambda: i for i in range(3)]
print([f() for f in funcs], [f() for f in late])


def kwonly(*, k=1):
    return k


kwonly.__kwdefaults__["k"] = 2
print(kwonly())
kwonly.__kwdefaults__ = None
try:
    kwonly()
except TypeError as e:
    print(e)
kwonly.__kwdefaults__ = {"k": 5, "unused": 6}
print(kwonly())


def three(a, b, c):
    return a, b, c


three.__defaults__ = (1, 2, 3, 4)
try:
    print(three())
except TypeError as e:
    print(e)
