# A traceback that a program put together is printed like any other.
import sys


def f():
    raise ValueError("real")


def g():
    f()


try:
    g()
except ValueError as e:
    tb = e.__traceback__
    frame = tb.tb_next.tb_frame
made = type(tb)(tb.tb_next.tb_next, frame, tb.tb_next.tb_lasti, tb.tb_next.tb_lineno)
raise KeyError("with borrowed frames").with_traceback(made)
