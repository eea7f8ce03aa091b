import threading
import time
lock = threading.Lock()
lock.acquire()
start = time.monotonic()
print(lock.acquire(timeout=0.15), 0.14 <= time.monotonic() - start < 5)


def release_later():
    time.sleep(0.1)
    lock.release()


t = threading.Thread(target=release_later)
t.start()
print(lock.acquire(timeout=10), time.monotonic() - start < 8)
t.join()
