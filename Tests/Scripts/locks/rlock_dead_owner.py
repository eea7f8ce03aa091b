import threading

lock = threading.RLock()
t = threading.Thread(target=lock.acquire)
t.start()
t.join()
print(lock.acquire(False), lock.acquire(timeout=0.01), lock._is_owned())
try:
    lock.release()
except RuntimeError as e:
    print(e)
plain = threading.Lock()
t = threading.Thread(target=plain.acquire)
t.start()
t.join()
print(plain.acquire(False), plain.locked())
print(plain.acquire(timeout=0.01))
plain.release()
print(plain.locked())
