# What a dropped generator raises is reported to sys.unraisablehook, and goes no further.
import gc
import sys

def hook(info):
    print(info.exc_type.__name__, info.exc_value, info.object.__name__, info.exc_traceback.tb_lineno, info.err_msg)

sys.unraisablehook = hook

def g():
    try:
        yield
    finally:
        raise ValueError("nobody sees it")

def start(x):
    next(x)

start(g())
gc.collect()
print("end")
