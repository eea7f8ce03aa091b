import signal

def handler(number, frame):
    raise ValueError("from the handler")

def outer():
    signal.raise_signal(signal.SIGUSR1)

signal.signal(signal.SIGUSR1, handler)
outer()
