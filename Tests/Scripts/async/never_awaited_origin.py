# With tracked origins the warning says where the coroutine was made.
import gc
import sys
import warnings

async def f():
    pass

def outer():
    return inner()

def inner():
    return f()

sys.set_coroutine_origin_tracking_depth(3)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    outer()
    gc.collect()
    text = str(log[0].message)
    print("\n".join(line.replace(__file__, "FILE") for line in text.split("\n")))
