import os, signal, sys

sys.unraisablehook = lambda u: print(u.err_msg, repr(u.exc_value), u.object)

r, w = os.pipe()
os.set_blocking(w, False)
try:
    while True:
        os.write(w, b"x" * 65536)
except BlockingIOError:
    pass
signal.signal(signal.SIGUSR1, lambda n, f: print("handler"))
signal.set_wakeup_fd(w, warn_on_full_buffer=False)
signal.raise_signal(signal.SIGUSR1)
signal.set_wakeup_fd(w)
signal.raise_signal(signal.SIGUSR1)
signal.set_wakeup_fd(w, warn_on_full_buffer=True)
signal.set_wakeup_fd(-1)
r, w = os.pipe()
os.set_blocking(w, False)
signal.set_wakeup_fd(w)
os.close(r)
signal.raise_signal(signal.SIGUSR1)
