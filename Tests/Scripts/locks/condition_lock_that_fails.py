import threading


class Lock:
    def __init__(self):
        self.inner = threading.Lock()
        self.acquire = self.inner.acquire
        self.fail = False

    def release(self):
        if self.fail:
            raise ValueError("release fails")
        self.inner.release()


lock = Lock()
condition = threading.Condition(lock)
condition.acquire()
lock.fail = True
try:
    condition.wait()
except ValueError as e:
    print(e)
lock.fail = False
print(lock.inner.locked())
for use in (lambda: condition.__enter__(), lambda: condition.__exit__(None, None, None)):
    try:
        use()
    except AttributeError as e:
        print(e)
condition.release()
for wrong in 5, "lock", object():
    try:
        threading.Condition(wrong)
    except AttributeError as e:
        print(e)
