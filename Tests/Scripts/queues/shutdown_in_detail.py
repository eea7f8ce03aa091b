import queue
import threading
import time

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


for kind in queue.Queue, queue.LifoQueue, queue.PriorityQueue:
    print(kind.__name__)
    q = kind()
    q.put(1)
    q.put(2)
    attempt(q.shutdown)
    print(q.is_shutdown, q.qsize())
    attempt(q.put, 3)
    attempt(q.put_nowait, 3)
    attempt(q.put, 3, timeout=-1)
    attempt(q.get, timeout=-1)
    attempt(q.get)
    attempt(q.get_nowait)
    attempt(q.get)
    attempt(q.get_nowait)
    attempt(q.get, timeout=-1)
    attempt(q.task_done)
    attempt(q.task_done)
    attempt(q.task_done)
    attempt(q.join)
    attempt(q.shutdown, True)
    q = kind(5)
    for i in range(4):
        q.put(i)
    q.get()
    attempt(q.shutdown, immediate=True)
    print(q.qsize(), q.unfinished_tasks)
    attempt(q.get)
    attempt(q.task_done)
    attempt(q.join)
    attempt(q.shutdown, 1, 2)

# Those who wait are released.
q = queue.Queue(1)
results = []


def note(f, *args):
    try:
        results.append(repr(f(*args)))
    except queue.ShutDown:
        results.append("ShutDown")


threads = [threading.Thread(target=note, args=(q.get,)) for _ in range(3)]
for t in threads:
    t.start()
time.sleep(0.01)
q.shutdown()
for t in threads:
    t.join()
print(results)
results.clear()
q = queue.Queue(1)
q.put("item")
threads = [threading.Thread(target=note, args=(q.put, i)) for i in range(3)]
threads.append(threading.Thread(target=note, args=(q.join,)))
for t in threads:
    t.start()
time.sleep(0.01)
q.shutdown(immediate=True)
for t in threads:
    t.join()
print(sorted(results))
