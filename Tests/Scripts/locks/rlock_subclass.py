import threading

calls = []


class Noisy(type(threading.RLock())):
    def acquire(self, *args, **kwargs):
        calls.append("acquire")
        return super().acquire(*args, **kwargs)

    def release(self):
        calls.append("release")
        super().release()

    __enter__ = acquire

    def __exit__(self, *details):
        self.release()


lock = Noisy()
with lock:
    pass
print(calls)
calls.clear()
condition = threading.Condition(lock)
with condition:
    print(condition.wait(0.01))
    condition.acquire()
    condition.release()
print(calls, lock._is_owned())
lock.mine = 1
print(lock.mine, Noisy.__mro__[1])
