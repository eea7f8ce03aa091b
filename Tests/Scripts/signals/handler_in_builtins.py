# Handlers run while builtins call back, and may change what those work on.
import signal

class Stop(Exception):
    pass

class Key:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n

def raises(n, f):
    raise Stop

data = [Key(i * 7919 % 100003) for i in range(3000)]
signal.signal(signal.SIGALRM, raises)
ended = 0
for f in (lambda: [sorted(data) for i in range(10 ** 6)], lambda: [max(data, key=lambda k: k.n) for i in range(10 ** 6)],
          lambda: [list(map(lambda x: x, data)) for i in range(10 ** 6)], lambda: [dict.fromkeys(data) for i in range(10 ** 6)]):
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        f()
    except Stop:
        ended += 1
print(ended, len(data))
