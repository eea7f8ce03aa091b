import _thread
import threading
import time

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


results = []
lock = _thread.allocate_lock()
lock.acquire()


def body(*args, **kwargs):
    results.append((args, kwargs, _thread.get_ident()))
    lock.release()


ident = _thread.start_new_thread(body, (1, 2), {"x": 3})
lock.acquire()
print(results[0][:2], results[0][2] == ident)
ident = _thread.start_new_thread(body, ())
lock.acquire()
print(results[1][:2], results[1][2] == ident)
for args in (1, ()), (body, 1), (body, [1]), (body, (), 1), (body,), (), (body, (), {}, 1), (body, (), None):
    attempt(_thread.start_new_thread, *args)
while _thread._count():
    time.sleep(0.001)
print(_thread._count(), type(_thread.get_native_id()))
gate = _thread.allocate_lock()
gate.acquire()
for _ in range(3):
    _thread.start_new_thread(gate.acquire, ())
while _thread._count() < 3:
    time.sleep(0.001)
print(_thread._count(), threading.active_count())
for _ in range(3):
    gate.release()
    time.sleep(0.01)
while _thread._count():
    time.sleep(0.001)
print(_thread._count())
