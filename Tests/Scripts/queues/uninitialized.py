import queue

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)



class Lazy(queue.Queue):
    def __init__(self):
        pass


q = Lazy()
for method in q.put, q.put_nowait:
    attempt(method, 1)
for method in q.get, q.get_nowait, q.qsize, q.empty, q.full, q.join, q.task_done, q.shutdown:
    attempt(method)
for name in "mutex", "not_empty", "queue":
    attempt(getattr, q, name)
queue.Queue.__init__(q, 2)
q.put(1)
print(q.get(), q.maxsize)
