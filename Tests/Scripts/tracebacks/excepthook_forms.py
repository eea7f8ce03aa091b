import sys


def attempt(*args):
    try:
        sys.excepthook(*args)
    except TypeError as e:
        print("TypeError", e)


sys.stderr = sys.stdout
attempt()
attempt(ValueError, ValueError("v"))
attempt(ValueError, ValueError("no traceback"), None)
attempt(KeyError, ValueError("the value decides"), None)
attempt(None, None, None)
attempt(1, "1", 1)
try:
    1 / 0
except ZeroDivisionError as e:
    attempt(type(e), e, e.__traceback__)
    attempt(type(e), e.with_traceback(None), None)
print(sys.excepthook is sys.__excepthook__)
