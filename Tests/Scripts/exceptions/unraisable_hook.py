import gc
import sys

seen = []


def hook(args):
    global Args
    Args = type(args)
    seen.append((type(args).__name__, args.exc_type.__name__, str(args.exc_value), args.exc_traceback is not None, args.err_msg, len(args)))


class A:
    def __del__(self):
        raise ValueError("from __del__")


def make():
    for _ in range(50):
        A()


sys.unraisablehook = hook
make()
gc.collect()
make()
gc.collect()
print(seen[0])
sys.unraisablehook = sys.__unraisablehook__
for bad in 5, None, (1, 2, 3, 4, 5):
    try:
        sys.unraisablehook(bad)
    except TypeError as e:
        print(e)
sys.stderr = sys.stdout
for e in ValueError("never raised"), KeyError():
    sys.unraisablehook(Args((type(e), e, None, None, "an object")))
    sys.unraisablehook(Args((type(e), e, None, "Message", "an object")))
    sys.unraisablehook(Args((type(e), e, None, "Message", None)))
    sys.unraisablehook(Args((type(e), e, None, None, None)))
    sys.unraisablehook(Args((type(e), e, None, None, len)))
