import sys
import threading


def fails():
    raise ValueError("first")


def broken(args):
    raise KeyError("hook")


def leaves(args):
    sys.exit("silent")


for hook in broken, leaves:
    threading.excepthook = hook
    t = threading.Thread(target=fails, name="t")
    t.start()
    t.join()
    sys.stderr.flush()


def own(kind, value, traceback):
    print("sys.excepthook:", kind.__name__, value, value.__suppress_context__, type(value.__context__).__name__)


sys.excepthook = own
threading.excepthook = broken
t = threading.Thread(target=fails, name="t")
t.start()
t.join()
