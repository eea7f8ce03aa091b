import signal

def first(n, f):
    print("first")
    signal.signal(n, second)

def second(n, f):
    print("second")
    signal.signal(n, signal.SIG_IGN)

signal.signal(signal.SIGUSR1, first)
for i in range(3):
    signal.raise_signal(signal.SIGUSR1)
