import threading
import time
log = []
start = time.monotonic()
a = threading.Timer(0.15, log.append, args=("second",))
b = threading.Timer(0.05, log.append, ("first",))
c = threading.Timer(0.1, log.append, args=["cancelled"])
for t in (a, b, c):
    t.start()
c.cancel()
for t in (a, b, c):
    t.join()
print(log, time.monotonic() - start >= 0.14, isinstance(a, threading.Thread), a.interval, a.finished.is_set(), c.finished.is_set())
d = threading.Timer(0, lambda *x, **k: log.append((x, k)), (1,), {"k": 2})
d.start()
d.join()
print(log[-1])
e = threading.Timer(5, print)
e.cancel()
e.start()
e.join()
print("cancelled before the start", time.monotonic() - start < 4)
