import _thread
import threading
import queue

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


LIMIT = threading.TIMEOUT_MAX
lock = threading.Lock()
for call in (lambda t: lock.acquire(timeout=t), lambda t: threading.RLock().acquire(timeout=t)):
    for timeout in LIMIT, LIMIT + 1, int(LIMIT), int(LIMIT) + 1, 1e30, 10 ** 40, -1e30, float("nan"), "1", None, -1, -2, -1.0:
        attempt(call, timeout)
        if lock.locked():
            lock.release()
lock.acquire()
event = threading.Event()
condition = threading.Condition()
condition.acquire()
semaphore = threading.Semaphore(0)
for call in (event.wait, condition.wait, lambda t: semaphore.acquire(timeout=t), lambda t: queue.SimpleQueue().get(timeout=t),
             lambda t: queue.Queue().get(timeout=t), lambda t: condition.wait_for(lambda: 0, t)):
    for timeout in LIMIT + 1, 1e30, 10 ** 40, -1e30, -1, 0, -0.5, "1":
        attempt(call, timeout)
