import _queue
import gc
import queue
import threading

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


S = queue.SimpleQueue
attempt(S, 1)
attempt(S, x=1)
q = S()
attempt(q.put)
attempt(q.put, 1, False, -5)
attempt(q.put, 2, timeout="ignored")
attempt(q.put_nowait, 3)
attempt(q.put_nowait)
print(q.qsize(), q.empty())
attempt(q.get, True, 1)
attempt(q.get, False)
attempt(q.get_nowait)
attempt(q.get_nowait)
attempt(q.get, False)
attempt(q.get, timeout=0)
attempt(q.get, timeout=0.001)
attempt(q.get, timeout=-1)
attempt(q.get, timeout="x")
attempt(q.get, 1, 2, 3)
attempt(q.get, False, "ignored")
print(q.qsize(), q.empty(), S is _queue.SimpleQueue, queue.Empty is _queue.Empty, S)
for name in "put", "mutex", "join", "task_done", "full", "maxsize", "queue", "__dict__":
    print(name, hasattr(q, name), end="; ")
print()


class Mine(S):
    def __init__(self, n):
        self.n = n


m = Mine(4)
m.put("x")
print(m.n, m.get())
