import threading

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


c = threading.Condition()
attempt(c.wait)
attempt(c.notify)
attempt(c.notify_all)
attempt(c.wait_for, lambda: False)
attempt(c.wait_for, lambda: "at once")
attempt(threading.Condition, 1, 2)
attempt(threading.Condition, lck=None)
with c:
    attempt(c.wait, "x")
    attempt(c.wait, 0)
    attempt(c.wait, -1)
    attempt(c.wait, 0.001)
    attempt(c.wait, timeout=0)
    attempt(c.wait, 1, 2)
    attempt(c.notify, "many")
    attempt(c.notify, 1.5)
    attempt(c.notify, -1)
    attempt(c.notify, 10 ** 30)
    attempt(c.notify_all)
    attempt(c.wait_for, 5)
    attempt(c.wait_for, lambda: 0, "x")
    attempt(c.wait_for, lambda: [], 0)
    attempt(c.wait_for, lambda: {}, 0.001)
    attempt(c.wait_for, lambda: 1 / 0)
    print(c._is_owned())
print(c._is_owned())
print(c.acquire(), c.acquire(False), c.acquire(timeout=1), c.acquire(True, 1))
for _ in range(4):
    c.release()
attempt(c.release)
c = threading.Condition(threading.Lock())
print(repr(c).split(" at ")[0], c._is_owned(), c.acquire(), c._is_owned(), c.acquire(False))
c.release()
attempt(c.release)
