# Handlers that raise while locks are handed over: none is lost, none stays locked.
import signal, threading, time

class Stop(Exception):
    pass

def handler(n, f):
    global armed
    if armed:
        armed = False
        raise Stop

def other():
    while not done:
        with lock:
            pass
        with rlock:
            with condition:
                condition.notify_all()

lock, rlock, condition = threading.Lock(), threading.RLock(), threading.Condition()
done = False
threads = [threading.Thread(target=other) for i in range(3)]
for t in threads:
    t.start()
armed = False
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
caught = 0
end = time.monotonic() + 1
while time.monotonic() < end:
    try:
        armed = True
        with lock:
            pass
        with rlock:
            with condition:
                condition.wait(0.01)
        armed = False
    except Stop:
        caught += 1
armed = False
signal.setitimer(signal.ITIMER_REAL, 0)
done = True
for t in threads:
    t.join(20)
print([t.is_alive() for t in threads], caught > 10)
print(lock.acquire(timeout=20), rlock.acquire(timeout=20), condition.acquire(timeout=20), rlock._recursion_count())
