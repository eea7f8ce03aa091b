import queue

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


attempt(queue.Queue("x").put, 1)
attempt(queue.Queue(None).put, 1)
attempt(queue.Queue, 1, 2)
attempt(queue.Queue, size=1)
for kind in queue.Queue, queue.LifoQueue, queue.PriorityQueue:
    q = kind(1)
    attempt(q.put)
    attempt(q.put, 1, True, 1, 1)
    attempt(q.put, 1, block=False)
    attempt(q.put, 1, block=False)
    attempt(q.put, 1, True, 0)
    attempt(q.put, 1, timeout=-1)
    attempt(q.put, 1, False, -1)
    attempt(q.put, 1, timeout="x")
    attempt(q.put, 1, timeout=0.001)
    attempt(q.put_nowait, 1)
    attempt(q.get, 1, 2, 3)
    attempt(q.get, timeout=-1)
    attempt(q.get, timeout="x")
    attempt(q.get, timeout=1)
    attempt(q.get, timeout=0)
    attempt(q.get, False, -1)
    attempt(q.get, False)
    attempt(q.get_nowait)
    attempt(q.task_done)
    attempt(q.task_done)
unlimited = queue.Queue()
attempt(unlimited.put, 1, timeout=-1)
attempt(unlimited.put, 1, timeout="ignored")
for size in 0, -3, 2, 10 ** 30, 1.5:
    q = queue.Queue(size)
    for i in range(3):
        if q.full():
            break
        q.put(i)
    print(q.maxsize, q.qsize(), q.full(), q.empty())
print(queue.Queue[int], queue.SimpleQueue[str])
for e in queue.Empty, queue.Full, queue.ShutDown:
    print(e, e.__mro__[1:], repr(e()))
print(queue.__all__)
