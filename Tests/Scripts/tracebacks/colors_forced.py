# FORCE_COLOR and the like decide, whatever standard error is.
import os
import sys


def f(x):
    return 1 + x["a"](2) / 0


def g():
    f({"a": lambda n: n})


class Out:
    def write(self, text):
        for line in text.splitlines():
            print(ascii(line))

    def flush(self):
        pass


sys.stderr = Out()
for name, value in ("FORCE_COLOR", "1"), ("NO_COLOR", "1"), ("PYTHON_COLORS", "1"), ("PYTHON_COLORS", "0"):
    for n in "FORCE_COLOR", "NO_COLOR", "PYTHON_COLORS":
        os.environ.pop(n, None)
    os.environ[name] = value
    print("--", name, value)
    try:
        g()
    except ZeroDivisionError as e:
        sys.excepthook(type(e), e, e.__traceback__)
