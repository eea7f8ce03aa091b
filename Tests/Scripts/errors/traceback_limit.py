# sys.tracebacklimit cuts the tracebacks of uncaught exceptions.
import sys


def inner():
    1 / 0


def outer():
    inner()


for limit in (None, 10, 3, 2, 1, 0, -1, 1 << 100, -(1 << 100)):
    sys.tracebacklimit = limit
    try:
        outer()
    except ZeroDivisionError as e:
        sys.stderr.write(f"-- {limit}\n")
        sys.excepthook(type(e), e, e.__traceback__)
sys.tracebacklimit = 1
try:
    outer()
except ZeroDivisionError as e:
    raise ExceptionGroup("group", [e, KeyError("k")]) from e
