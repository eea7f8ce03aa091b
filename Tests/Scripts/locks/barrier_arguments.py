import threading

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


B = threading.Barrier
attempt(B)
attempt(B, 0)
attempt(B, -1)
attempt(B, "x")
attempt(B, 1, 2, 3, 4)
attempt(B, parties=1, extra=2)
b = B(1)
print(b.wait(), b.wait(), b.wait(5), b.parties, b.n_waiting, b.broken)
attempt(b.wait, "not looked at")
attempt(B(2).wait, "x")
b = B(2, timeout=0.01)
attempt(b.wait)
print(b.broken, b.n_waiting, repr(b).rsplit(": ", 1)[1])
attempt(b.wait)
b.reset()
print(b.broken, repr(b).rsplit(": ", 1)[1])
attempt(b.wait, 0)
b.reset()
attempt(b.wait, -1)
b.reset()
b.abort()
b.abort()
attempt(b.wait)
b.reset()
attempt(setattr, b, "parties", 3)
attempt(setattr, b, "broken", 3)
print(issubclass(threading.BrokenBarrierError, RuntimeError))


def action():
    print("action")
    return "ignored"


for act in action, None, 0, "":
    b = B(1, act)
    attempt(b.wait)


def fails():
    raise KeyError("action")


b = B(1, action=fails)
attempt(b.wait)
print(b.broken)
attempt(b.wait)
