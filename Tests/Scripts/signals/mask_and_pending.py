import os, signal

signal.signal(signal.SIGUSR1, lambda n, f: print("handler", n))
old = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
print(old, type(old))
os.kill(os.getpid(), signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR1)
print("blocked", signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR2, 12}) == {signal.SIGUSR1})
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGUSR1,)) == {signal.SIGUSR1, signal.SIGUSR2})
print("after")
print(signal.pthread_sigmask(signal.SIG_SETMASK, []), signal.sigpending())

def bad(n, f):
    raise KeyError(n)

signal.signal(signal.SIGUSR1, bad)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
signal.raise_signal(signal.SIGUSR1)
try:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])
except KeyError as e:
    print("KeyError", e)
print(signal.pthread_sigmask(signal.SIG_BLOCK, []))
