def g():
    try:
        yield 1
        1 / 0
    except ZeroDivisionError as e:
        yield f"caught {e}"
    try:
        yield "second"
        raise KeyError("k")
    finally:
        yield "in finally"


i = g()
print(next(i), next(i), next(i), next(i))
try:
    next(i)
except KeyError as e:
    print("out", e, e.__context__)


def ctx():
    try:
        raise ValueError("first")
    except ValueError:
        yield "inside handler"
        raise TypeError("second")


i = ctx()
print(next(i))
try:
    next(i)
except TypeError as e:
    print(repr(e), repr(e.__context__))


def current():
    import sys
    try:
        raise ValueError("mine")
    except ValueError:
        yield repr(sys.exception())
    yield sys.exception()


try:
    raise OSError("outer")
except OSError:
    print(list(current()))
