import threading

log = []


class Lock:
    """Only what a condition cannot do without."""

    def __init__(self):
        self.inner = threading.Lock()

    def acquire(self, blocking=True, timeout=-1):
        log.append(f"acquire {blocking}")
        return self.inner.acquire(blocking, timeout)

    def release(self):
        log.append("release")
        self.inner.release()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()


class Full(Lock):
    def _release_save(self):
        log.append("_release_save")
        self.inner.release()
        return "state"

    def _acquire_restore(self, state):
        log.append(f"_acquire_restore {state}")
        self.inner.acquire()

    def _is_owned(self):
        log.append("_is_owned")
        return self.inner.locked()


for kind in Lock, Full:
    condition = threading.Condition(kind())
    try:
        condition.wait()
    except RuntimeError as e:
        print(e)
    try:
        condition.notify()
    except RuntimeError as e:
        print(e)
    print(log)
    log.clear()
    with condition:
        print(condition.wait(0.01), condition.wait(0), condition.wait(-1))
    print(log)
    log.clear()
    ready = []

    def waiter():
        with condition:
            while not ready:
                condition.wait()
            ready.append("seen")

    t = threading.Thread(target=waiter)
    t.start()
    while True:
        with condition:
            if "release" in log or "_release_save" in log:
                ready.append("go")
                condition.notify()
                break
    t.join()
    print(ready)
    log.clear()
