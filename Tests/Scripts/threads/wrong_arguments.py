import threading

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


Thread = threading.Thread
attempt(Thread, 1)
attempt(Thread, None, None, None, (), None, True)
attempt(Thread, colour="red")
t = Thread()
attempt(t.start, 1)
attempt(t.join)
attempt(t.join, "soon")
t.start()
attempt(t.start)
attempt(t.join, "soon")
attempt(t.join, -5)
attempt(t.join, 1e30)
attempt(t.join, 10 ** 30)
attempt(t.join, timeout=2)
attempt(t.join, None)
attempt(threading.current_thread().join)
attempt(threading.main_thread().join, 1)
attempt(threading.main_thread().start)
attempt(setattr, threading.main_thread(), "daemon", True)
for name in "ident", "native_id":
    attempt(setattr, t, name, 1)
    attempt(delattr, t, name)
attempt(delattr, t, "daemon")
attempt(threading.Timer)
attempt(threading.Timer, 1)
attempt(threading.current_thread, 1)
attempt(threading.active_count, x=1)
