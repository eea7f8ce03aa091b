import threading
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.05), s.release(), s.acquire(), s.release(2), s.acquire(), s.acquire(), s.acquire(False))
s.release()
with s:
    print("inside", s.acquire(False))
for bad in (lambda: threading.Semaphore(-1), lambda: s.release(0), lambda: s.acquire(False, 1), lambda: s.release(-1)):
    try:
        print(bad())
    except ValueError as e:
        print(e)
print(threading.Semaphore().acquire(), threading.Semaphore(0).acquire(False), threading.Semaphore(value=3).acquire())
