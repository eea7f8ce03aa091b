import signal

def handler(n, f):
    print("handler", n, f.f_lineno)

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
print(signal.pause())

def bad(n, f):
    raise LookupError("bad")

signal.signal(signal.SIGALRM, bad)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    signal.pause()
except LookupError as e:
    print(repr(e))
