# throw() takes an exception, a class, or the three-part form, which is on its way out.
import sys
import warnings

def g():
    while True:
        try:
            yield "ready"
        except Exception as e:
            yield type(e).__name__, e.args, e.__traceback__ is not None

def attempt(*args):
    x = g()
    next(x)
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        try:
            print(x.throw(*args))
        except BaseException as e:
            print("raised", type(e).__name__, e)
    for w in log:
        print(w.category.__name__, w.message)
    return x

try:
    1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
attempt(ValueError)
attempt(ValueError())
attempt(ValueError("a", 1))
attempt(ValueError, "text")
attempt(ValueError, (1, 2))
attempt(ValueError, None)
attempt(ValueError, None, None)
attempt(ValueError, ValueError("made"))
attempt(ValueError, KeyError("other"))
attempt(KeyError, LookupError("base"))
attempt(LookupError, KeyError("derived"))
attempt(ValueError, "text", tb)
attempt(ValueError("x"), "y")
attempt(ValueError("x"), None, tb)
attempt(ValueError, "text", 5)
attempt(1)
attempt("s")
attempt(int)
attempt(object())
attempt()
attempt(1, 2, 3, 4)
class Weird(Exception):
    def __new__(cls):
        return 5
attempt(Weird)
class Needs(Exception):
    def __init__(self, a, b):
        pass
attempt(Needs)
attempt(Needs, (1, 2))
