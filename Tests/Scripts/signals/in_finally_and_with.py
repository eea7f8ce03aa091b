import signal, threading

lock = threading.Lock()
def handler(n, f):
    raise RuntimeError("signal")

signal.signal(signal.SIGUSR1, handler)
try:
    with lock:
        signal.raise_signal(signal.SIGUSR1)
except RuntimeError:
    print(lock.locked())
try:
    try:
        signal.raise_signal(signal.SIGUSR1)
    finally:
        print("finally")
except RuntimeError as e:
    print(e)
