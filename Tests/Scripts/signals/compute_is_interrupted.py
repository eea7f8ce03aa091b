import signal

class Stop(Exception):
    pass

def handler(n, f):
    raise Stop

signal.signal(signal.SIGALRM, handler)

def loop():
    while True:
        pass

def nested():
    for i in iter(int, 1):
        [x for x in range(10)]

def recursive():
    def f(n):
        return n if n == 0 else f(n - 1)
    while True:
        f(50)

for f in (loop, nested, recursive):
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        f()
    except Stop:
        print("stopped", f.__name__)
