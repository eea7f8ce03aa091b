import sys

sys.stderr = sys.stdout


def r(n):
    if n == 0:
        raise ValueError("bottom")
    r(n - 1)


def a(n):
    if n:
        b(n)
    1 / 0


def b(n):
    a(n - 1)


def twice(n):
    if n == 0:
        return [][1]
    return twice(n - 1) if n % 2 else twice(
        n - 1)


for f, n in (r, 1), (r, 2), (r, 3), (r, 4), (r, 10), (a, 4), (twice, 9):
    try:
        f(n)
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
