import threading

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


e = threading.Event()
print(repr(e).split(" at ")[0], repr(e).rsplit(": ", 1)[1])
attempt(e.wait, 0)
attempt(e.wait, -1)
attempt(e.wait, 0.001)
attempt(e.wait, "x")
attempt(e.wait, 1, 2)
attempt(threading.Event, 1)
print(e.set(), e.is_set(), repr(e).rsplit(": ", 1)[1])
attempt(e.wait, "not looked at")
print(e.wait(), e.wait(0), e.wait(None))
print(e.clear(), e.is_set())


class Mine(threading.Event):
    def set(self):
        super().set()
        return "mine"


m = Mine()
m.note = 1
print(m.set(), m.is_set(), m.note, repr(m).split(" at ")[0])
