import queue
q = queue.Queue()
print(q.empty(), q.full(), q.qsize(), q.maxsize, q.put(1), q.put("two"), q.put_nowait(None), q.qsize(), q.empty(), q.get(), q.get_nowait(), q.get(), q.empty())
for bad in (lambda: q.get(block=False), lambda: q.get_nowait(), lambda: q.get(timeout=0.05), lambda: q.get(True, 0.01), lambda: q.get(timeout=-1), lambda: q.task_done() or q.task_done() or q.task_done() or q.task_done()):
    try:
        bad()
    except (queue.Empty, ValueError) as e:
        print(type(e).__name__, e, type(e).__module__ if isinstance(e, queue.Empty) else "")
