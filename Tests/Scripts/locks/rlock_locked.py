import threading

lock = threading.RLock()
# New in 3.14; the recorded output is of an interpreter that may not have it.
locked = getattr(lock, "locked", lambda: lock._recursion_count() > 0)
print(locked())
lock.acquire()
lock.acquire()
print(locked())
lock.release()
print(locked())
lock.release()
print(locked())
