# What a dropped generator raises is reported to sys.unraisablehook, and goes no further.
import gc
import sys

def hook(info):
    seen.add((info.exc_type.__name__, str(info.exc_value), info.object.__name__, info.exc_traceback.tb_lineno))

seen = set()
sys.unraisablehook = hook

def g():
    try:
        yield
    finally:
        raise ValueError("nobody sees it")

def start(x):
    next(x)

for i in range(20):
    start(g())
gc.collect()
print(seen)
