import queue
import threading

# Somebody asks for the lock while others are at work with the queue.
q = queue.Queue(4)
TOTAL = 3000
got = []


def produce():
    for i in range(TOTAL):
        q.put(i)


def consume():
    while len(got) < TOTAL:
        try:
            got.append(q.get(timeout=0.05))
        except queue.Empty:
            pass


def meddle():
    for _ in range(300):
        with q.mutex:
            size = len(q.queue)
            if size > 4:
                got.append("too many")
        with q.not_empty:
            q.not_empty.notify()
        with q.not_full:
            q.not_full.notify_all()


threads = [threading.Thread(target=f) for f in (produce, consume, consume)]
for t in threads:
    t.start()
m = threading.Thread(target=meddle)
m.start()
for t in threads + [m]:
    t.join()
print(sorted(got) == list(range(TOTAL)), q.qsize(), q.unfinished_tasks == TOTAL)
