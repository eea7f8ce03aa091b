import threading
lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.05), lock.acquire(True, 0.01), lock.release(), lock.locked())
with lock as entered:
    print(entered, lock.locked())
try:
    with lock:
        raise ValueError("inside")
except ValueError:
    print(lock.locked())
for bad in (lambda: lock.release(), lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -2), lambda: lock.acquire("x", "y"), lambda: lock.acquire(timeout=1e20), lambda: lock.acquire(1, 2, 3), lambda: lock.nosuch, lambda: lock.release(1), lambda: lock.acquire(timeout=None)):
    try:
        print(bad())
    except (RuntimeError, ValueError, TypeError, OverflowError, AttributeError) as e:
        print(type(e).__name__, e)
print(lock.acquire(timeout=-1), repr(lock)[:30], lock.release(), repr(lock)[:32])
