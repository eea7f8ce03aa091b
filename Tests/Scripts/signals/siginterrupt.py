import signal

signal.signal(signal.SIGUSR1, lambda n, f: print("handler"))
print(signal.siginterrupt(signal.SIGUSR1, False), signal.siginterrupt(signal.SIGUSR1, True))
signal.raise_signal(signal.SIGUSR1)
