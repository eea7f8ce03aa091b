import sys


def f():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_lineno, sys._getframe(1).f_globals is globals()


def g():
    return f()


print(g())
