import _thread
import time

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


lock = _thread.allocate_lock()
lock.acquire()
handle = _thread.start_joinable_thread(lock.acquire)
print(type(handle), handle.is_done(), handle.ident != 0)
print(repr(handle).replace(str(handle.ident), "ID"))
attempt(handle.join, 0.01)
print(handle.is_done())
attempt(handle.join, 0)
lock.release()
attempt(handle.join)
print(handle.is_done())
attempt(handle.join)
attempt(handle.join, "x")
attempt(handle.join, 1, 2)
attempt(_thread.start_joinable_thread)
attempt(_thread.start_joinable_thread, 5)
attempt(_thread.start_joinable_thread, print, 5)
fresh = _thread._ThreadHandle()
print(fresh.ident, fresh.is_done(), fresh)
attempt(fresh.join)
again = _thread.start_joinable_thread(lambda: None, fresh, daemon=False)
print(again is fresh)
fresh.join()
print(fresh.is_done())
attempt(_thread.start_joinable_thread, print, fresh)
box = []


def joins_itself():
    while not box:
        time.sleep(0.001)
    attempt(box[0].join)


box.append(_thread.start_joinable_thread(joins_itself))
box[0].join()
print(_thread._get_main_thread_ident() == _thread.get_ident(), _thread._is_main_interpreter())
print(_thread.daemon_threads_allowed())
