def g():
    yield 1
    return "value"


i = g()
next(i)
try:
    next(i)
except StopIteration as e:
    print(e.value, e.args)


def leaks():
    yield 1
    raise StopIteration("inside")


i = leaks()
next(i)
try:
    next(i)
except RuntimeError as e:
    print(e, repr(e.__cause__))


def nested():
    yield next(iter([]))


try:
    list(nested())
except RuntimeError as e:
    print(e)


def none():
    yield
    return


print(list(none()), StopIteration(1, 2).value, StopIteration().value)
