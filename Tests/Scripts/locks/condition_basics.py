import threading
c = threading.Condition()
for bad in (lambda: c.wait(), lambda: c.notify(), lambda: c.notify_all(), lambda: c.release(), lambda: c.wait_for(lambda: False)):
    try:
        bad()
        print("no error")
    except RuntimeError as e:
        print(e)
with c:
    print(c.wait(0.05), c.wait(timeout=0), c.notify(), c.notify(5), c.notify_all(), c.wait_for(lambda: 7), c.wait_for(lambda: 0, timeout=0.05), c.acquire(False), c.release())
lock = threading.Lock()
d = threading.Condition(lock)
with d:
    print(lock.locked(), d.acquire(False))
print(lock.locked(), c.acquire(), c.release(), threading.Condition(threading.RLock()).acquire())
for bad in (lambda: threading.Condition(5).acquire(),):
    try:
        bad()
    except AttributeError as e:
        print(e)
