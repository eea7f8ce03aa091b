import _thread
import threading

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


lock = threading.RLock()
print(lock._is_owned(), lock._recursion_count(), repr(lock).split(" at ")[0])
with lock, lock, lock:
    print(lock._is_owned(), lock._recursion_count())
    print(repr(lock).split(" at ")[0].replace(str(threading.get_ident()), "ID"))
    state = lock._release_save()
    print(lock._is_owned(), lock._recursion_count(), state == (3, threading.get_ident()))
    attempt(lock._release_save)
    attempt(lock.release)
    lock._acquire_restore(state)
    print(lock._is_owned(), lock._recursion_count())

    def other():
        print("other:", lock._is_owned(), lock._recursion_count(), lock.acquire(False), lock.acquire(timeout=0.01))
        attempt(lock.release)

    t = threading.Thread(target=other)
    t.start()
    t.join()
attempt(lock.release)
attempt(lock.acquire, False, 3)
attempt(lock.acquire, timeout=-3)
print(lock._recursion_count())
