import queue
s = queue.SimpleQueue()
print(s.empty(), s.qsize(), s.put(1), s.put(item=2), s.put(3, block=True, timeout=1), s.qsize(), s.get(), s.get(block=False), s.get_nowait(), s.empty())
for bad in (lambda: s.get(False), lambda: s.get_nowait(), lambda: s.get(timeout=0.05), lambda: s.get(timeout=-1), lambda: s.task_done()):
    try:
        bad()
    except (queue.Empty, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
