# The context of an exception that is raised is what is being handled, even if it had one before.
def show(e):
    print(repr(e), "context", repr(e.__context__), "cause", repr(e.__cause__), e.__suppress_context__)


old = ValueError("prepared")
old.__context__ = KeyError("old context")
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise old
except ValueError as e:
    show(e)
try:
    raise old
except ValueError as e:
    show(e)
try:
    try:
        raise KeyError("first")
    except KeyError as k:
        raise k
except KeyError as e:
    show(e)
try:
    try:
        raise KeyError("first")
    except KeyError as k:
        try:
            raise TypeError("second")
        except TypeError as t:
            raise k
except KeyError as e:
    show(e)
    show(e.__context__)


def g():
    try:
        yield
    except ValueError:
        raise RuntimeError("in generator")


it = g()
next(it)
try:
    it.throw(ValueError("thrown"))
except RuntimeError as e:
    show(e)
try:
    try:
        raise ValueError("handled")
    except ValueError:
        it = g()
        next(it)
        it.throw(TypeError("passes through"))
except TypeError as e:
    show(e)
