import signal

signal.signal(signal.SIGINT, signal.SIG_DFL)
print("before", flush=True)
signal.raise_signal(signal.SIGINT)
print("not reached")
