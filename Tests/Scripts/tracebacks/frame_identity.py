import sys


def f():
    here = sys._getframe()
    try:
        g()
    except ValueError as e:
        tb = e.__traceback__
        print(tb.tb_frame is here, tb.tb_next.tb_frame is here, tb.tb_next.tb_frame.f_back is here)
        print(tb.tb_frame.f_locals["here"] is here)
    return here


def g():
    raise ValueError


here = f()
print(here.f_back is sys._getframe(), here.f_code.co_name)
