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

def many():
    for i in range(20):
        outer()

sys.set_coroutine_origin_tracking_depth(3)
seen = set()

def note(message, category, filename, lineno, file=None, line=None):
    seen.add(str(message))

warnings.simplefilter("always")
warnings.showwarning = note
many()
gc.collect()
for text in seen:
    print("\n".join(line.replace(__file__, "FILE") for line in text.split("\n")))
