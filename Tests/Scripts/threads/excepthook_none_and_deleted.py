import sys
import threading


def fails():
    raise ValueError("x")


def run():
    t = threading.Thread(target=fails, name="t")
    t.start()
    t.join()


kept = threading.excepthook
t = threading.Thread(target=fails, name="made before")
threading.excepthook = None
# The hook that was there when the thread was made.
t.start()
t.join()
threading.excepthook = kept
run()
