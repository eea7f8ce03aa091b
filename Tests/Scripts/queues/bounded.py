import queue
q = queue.Queue(maxsize=2)
q.put("a")
q.put("b")
print(q.full(), q.maxsize, q.qsize())
for bad in (lambda: q.put("c", block=False), lambda: q.put_nowait("c"), lambda: q.put("c", timeout=0.05), lambda: q.put("c", True, 0.01), lambda: q.put("c", timeout=-1)):
    try:
        bad()
    except (queue.Full, ValueError) as e:
        print(type(e).__name__, e)
print(q.get(), q.put("c"), q.get(), q.get(), queue.Queue(0).full(), queue.Queue(-1).full(), issubclass(queue.Full, Exception))
