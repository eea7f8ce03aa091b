import io
import sys
import threading


def fails():
    raise ValueError("seen")


def run(t):
    t.start()
    t.join()


real = sys.stderr
# Where CPython writes the traceback if sys.stderr is None.
sys.__stderr__ = io.StringIO()
# None now, and None when the thread was made: nothing is said.
sys.stderr = None
run(threading.Thread(target=fails, name="mute"))
# It was something when the thread was made.
sys.stderr = first = io.StringIO()
t = threading.Thread(target=fails, name="old")
sys.stderr = None
run(t)
print(first.getvalue().splitlines()[0])
# What it is now comes first.
sys.stderr = second = io.StringIO()
run(threading.Thread(target=fails, name="new"))
print(second.getvalue().splitlines()[0])
print(first.getvalue().count("new"))
sys.stderr = real
