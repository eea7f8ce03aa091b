import signal, time

def handler(n, f):
    print("handler", n)

signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
start = time.monotonic()
print(signal.sigtimedwait([signal.SIGUSR1], 0.2))
print(0.2 <= time.monotonic() - start)

def bad(n, f):
    raise ZeroDivisionError

signal.signal(signal.SIGALRM, bad)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    signal.sigwaitinfo([signal.SIGUSR1])
except ZeroDivisionError:
    print("ended")
