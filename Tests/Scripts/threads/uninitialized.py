import threading

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)



class Lazy(threading.Thread):
    def __init__(self):
        self.mine = 1


t = Lazy()
for name in "name", "ident", "native_id", "daemon":
    attempt(getattr, t, name)
for method in t.is_alive, t.start, t.join, t.run:
    attempt(method)
attempt(repr, t)
attempt(setattr, t, "name", "x")
attempt(setattr, t, "daemon", True)
print(t.mine)
