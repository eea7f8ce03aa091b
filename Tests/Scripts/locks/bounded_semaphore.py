import threading
b = threading.BoundedSemaphore(2)
b.acquire()
print(b.release(), b.acquire(), b.acquire(), b.acquire(False), b.release(2))
for bad in (lambda: b.release(), lambda: b.release(0), lambda: threading.BoundedSemaphore(-1)):
    try:
        bad()
    except ValueError as e:
        print(e)
b.acquire()
try:
    b.release(2)
except ValueError as e:
    print(e)
with b:
    pass
print(isinstance(b, threading.Semaphore))
