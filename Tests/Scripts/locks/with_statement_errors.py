import threading

for make in (threading.Lock, threading.RLock, threading.Condition, threading.Semaphore, threading.BoundedSemaphore):
    thing = make()
    try:
        with thing:
            raise ValueError(make.__name__)
    except ValueError as e:
        print(e, thing.acquire(False))
        thing.release()
try:
    with threading.Event():
        pass
except TypeError as e:
    print(e)
lock = threading.Lock()
try:
    with lock:
        lock.release()
except RuntimeError as e:
    print(e)
rlock = threading.RLock()
try:
    with rlock:
        rlock.release()
except RuntimeError as e:
    print(e)
