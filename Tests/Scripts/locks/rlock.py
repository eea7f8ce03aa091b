import threading
r = threading.RLock()
print(r.acquire(), r.acquire(), r.acquire(blocking=False), r.release(), r.release(), r.release())
for bad in (lambda: r.release(), lambda: r.acquire(False, 1), lambda: r.acquire(timeout=-5)):
    try:
        print(bad())
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
results = []


def other():
    results.append(r.acquire(blocking=False))
    results.append(r.acquire(timeout=0.05))
    try:
        r.release()
    except RuntimeError as e:
        results.append(str(e))


with r:
    with r:
        t = threading.Thread(target=other)
        t.start()
        t.join()
print(results)
t = threading.Thread(target=lambda: results.append((r.acquire(), r.acquire(), r.release(), r.release())))
t.start()
t.join()
print(results[-1], repr(r)[:24])
