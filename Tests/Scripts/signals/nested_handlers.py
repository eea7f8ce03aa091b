import signal

def outer(n, f):
    print("outer begins")
    signal.raise_signal(signal.SIGUSR2)
    print("outer ends")

def inner(n, f):
    print("inner", f.f_code.co_name)

signal.signal(signal.SIGUSR1, outer)
signal.signal(signal.SIGUSR2, inner)
signal.raise_signal(signal.SIGUSR1)
