import _thread
import threading

print(threading.TIMEOUT_MAX, _thread.TIMEOUT_MAX == threading.TIMEOUT_MAX)
print(threading.ThreadError is RuntimeError, _thread.error is RuntimeError)
print(threading.Lock is _thread.lock is _thread.LockType, threading.Lock)
print(_thread.RLock, type(threading.RLock()) is _thread.RLock)
print(threading.local is _thread._local, threading.local)
print(threading.BrokenBarrierError, threading.BrokenBarrierError.__mro__)
for name in ("Thread", "Timer", "Condition", "Semaphore", "BoundedSemaphore", "Event", "Barrier"):
    kind = getattr(threading, name)
    print(kind, [k.__name__ for k in kind.__mro__])
print(sorted(set(threading.__all__) - {"settrace", "setprofile", "gettrace", "getprofile", "settrace_all_threads",
                                       "setprofile_all_threads"}))
print(_thread.allocate_lock(), end="") if False else None
print(threading.get_ident() == threading.main_thread().ident, threading.get_native_id() == threading.main_thread().native_id)
