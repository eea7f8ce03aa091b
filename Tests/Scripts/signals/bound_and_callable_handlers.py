import signal

class C:
    def method(self, number, frame):
        print("method", number)
    def __call__(self, number, frame):
        print("call", number)

c = C()
for h in (c.method, c, lambda n, f: print("lambda", n)):
    signal.signal(signal.SIGUSR2, h)
    print(signal.getsignal(signal.SIGUSR2) == h)
    signal.raise_signal(signal.SIGUSR2)
signal.signal(signal.SIGUSR2, lambda: None)
try:
    signal.raise_signal(signal.SIGUSR2)
except TypeError as e:
    print(e)
signal.signal(signal.SIGUSR2, print)
