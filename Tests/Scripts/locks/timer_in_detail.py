import threading
import time

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


fired = []
t = threading.Timer(0.02, fired.append, ["x"])
print(t.interval, t.function == fired.append, t.args, t.kwargs, type(t.finished).__name__, t.finished.is_set())
print(t.name, t.daemon, isinstance(t, threading.Thread))
t.start()
t.join()
print(fired, t.finished.is_set())
# Cancelled before it starts, while it waits, and after it has fired.
t = threading.Timer(60, fired.append, ("never",))
t.cancel()
t.start()
t.join()
print(fired)
t = threading.Timer(60, fired.append, ("never",))
t.start()
t.cancel()
t.join()
print(fired)
t = threading.Timer(0, fired.append, ("zero",))
t.start()
t.join()
t.cancel()
print(fired)
t = threading.Timer(-5, lambda *a, **k: fired.append((a, k)), kwargs={"k": 1})
t.start()
t.join()
print(fired)
# Arguments may be changed until it fires; the lists are not shared.
print(threading.Timer(1, print).args is threading.Timer(1, print).args)
t = threading.Timer(0.01, lambda *a: fired.append(a))
t.args.append(1)
t.args.append(2)
t.start()
t.join()
print(fired[-1])
t = threading.Timer(0.01, fired.append, ["renamed"])
t.interval = 0
t.function = print
t.start()
t.join()


class Repeated(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


ticks = threading.Semaphore(0)
t = Repeated(0.001, ticks.release)
t.start()
for _ in range(5):
    ticks.acquire()
t.cancel()
t.join()
print("ticked")
