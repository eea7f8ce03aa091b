import _thread
import sys

lock = _thread.allocate_lock()
lock.acquire()


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.exc_traceback is not None)
    lock.release()


sys.unraisablehook = hook


def fails():
    raise ValueError("in a raw thread")


_thread.start_new_thread(fails, ())
lock.acquire()
_thread.start_new_thread(lambda: 1 / 0, ())
lock.acquire()
