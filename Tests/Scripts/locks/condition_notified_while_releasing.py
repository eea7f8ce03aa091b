import threading


class Lock:
    """Its release runs other threads before it returns."""

    def __init__(self):
        self.inner = threading.Lock()
        self.acquire = self.inner.acquire
        self.after_release = None

    def release(self):
        self.inner.release()
        hook, self.after_release = self.after_release, None
        if hook:
            hook()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()


lock = Lock()
condition = threading.Condition(lock)


def notify_from_elsewhere():
    def body():
        with condition:
            condition.notify()
    t = threading.Thread(target=body)
    t.start()
    t.join()


for timeout in None, 5, 0, -1:
    with condition:
        lock.after_release = notify_from_elsewhere
        print(condition.wait(timeout))
print(repr(condition).rsplit(", ", 1)[1])
