import threading

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


lock = threading.Lock()
attempt(lock.acquire, False, 1)
attempt(lock.acquire, True, -2)
attempt(lock.acquire, True, -1.5)
attempt(lock.acquire, blocking=False, timeout=0)
attempt(lock.acquire, False, -1)
attempt(lock.acquire, False)
lock.release()
attempt(lock.acquire, "yes", 0)
attempt(lock.acquire, timeout=0)
attempt(lock.acquire, timeout=0.01)
attempt(lock.acquire, 1, 2, 3)
attempt(lock.acquire, now=True)
lock.release()
attempt(lock.release)
attempt(lock.release, 1)
attempt(threading.Lock, 1)
attempt(threading.Lock, x=1)
attempt(lambda: type("L", (threading.Lock,), {}))
attempt(lock.__exit__)
attempt(lock.locked)
attempt(setattr, lock, "x", 1)
print(lock.__enter__(), lock.locked())
print(lock.__exit__(None, None, None), lock.locked())
print([n for n in ("acquire_lock", "release_lock", "locked_lock") if hasattr(lock, n)])
print(lock == threading.Lock(), lock == lock, hash(lock) == hash(lock))
import weakref
print(weakref.ref(lock)() is lock)
