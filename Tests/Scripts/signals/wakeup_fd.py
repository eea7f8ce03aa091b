import os, signal

r, w = os.pipe()
os.set_blocking(w, False)
os.set_blocking(r, False)
print(signal.set_wakeup_fd(w))
signal.signal(signal.SIGUSR1, lambda n, f: None)
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR2)
signal.raise_signal(signal.SIGUSR1)
print(os.read(r, 100))
print(signal.set_wakeup_fd(-1) == w, signal.set_wakeup_fd(-1))
signal.raise_signal(signal.SIGUSR1)
try:
    print(os.read(r, 100))
except BlockingIOError as e:
    print("nothing")
os.set_blocking(w, True)
try:
    signal.set_wakeup_fd(w)
except ValueError as e:
    print(str(e).replace(str(w), "N"))
os.close(w)
try:
    signal.set_wakeup_fd(w)
except OSError as e:
    print(e)
