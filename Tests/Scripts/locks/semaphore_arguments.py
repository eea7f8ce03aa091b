import threading

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


S = threading.Semaphore
attempt(S, -1)
attempt(S, "x")
attempt(S, 1, 2)
attempt(S, count=1)
attempt(threading.BoundedSemaphore, -1)
attempt(threading.BoundedSemaphore, 1, 2)
s = S(0)
attempt(s.acquire, False)
attempt(s.acquire, False, 1)
attempt(s.acquire, blocking=False, timeout=0)
attempt(s.acquire, timeout="x")
attempt(s.acquire, timeout=-1)
attempt(s.acquire, timeout=0)
attempt(s.acquire, True, 0.001)
attempt(s.release, 0)
attempt(s.release, -1)
attempt(s.release, "x")
attempt(s.release, n=2)
attempt(s.acquire, timeout="not looked at")
attempt(s.acquire)
print(s._value)
b = threading.BoundedSemaphore(2)
attempt(b.release)
b.acquire()
attempt(b.release, 2)
attempt(b.release, 1)
print(b._value, b._initial_value)
with b as result:
    print(result, b._value)
try:
    with b:
        raise KeyError("x")
except KeyError:
    print(b._value)
print(repr(S(3)).split(" at ")[0], repr(S(3)).rsplit(": ", 1)[1])
print(repr(b).split(" at ")[0], repr(b).rsplit(": ", 1)[1])


class Mine(S):
    pass


print(repr(Mine()).split(" at ")[0])
print(threading.BoundedSemaphore.__mro__[1])
