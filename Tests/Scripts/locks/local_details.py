import gc
import threading
import weakref

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


local = threading.local()
local.x = 1
local.__dict__["y"] = 2
print(local.__dict__, local.y, sorted(vars(local)))
attempt(getattr, local, "z")
attempt(delattr, local, "z")
attempt(setattr, local, "__dict__", {})
attempt(delattr, local, "__dict__")
attempt(threading.local, 1)
attempt(threading.local, a=1)
seen = []


def body():
    seen.append(local.__dict__.copy())
    attempt(getattr, local, "x")
    local.x = "other"
    seen.append(local.__dict__)


t = threading.Thread(target=body)
t.start()
t.join()
print(seen, local.x)
del local.x
attempt(getattr, local, "x")
print(repr(local).startswith("<_thread._local object at "))
print(local == local, isinstance(local, threading.local), type(local))


class Arguments(threading.local):
    made = 0

    def __init__(self, a, b=2, *, c=3):
        type(self).made += 1
        self.all = (a, b, c)


it = Arguments(1, c=5)
print(it.all, Arguments.made)


def uses():
    print(it.all, Arguments.made)
    it.all = "mine"
    print(it.all, Arguments.made)


for _ in range(2):
    t = threading.Thread(target=uses)
    t.start()
    t.join()
print(it.all, Arguments.made)
