import queue
import threading
q = queue.Queue(maxsize=3)
got = []


def produce():
    for i in range(50):
        q.put(i)
    q.put(None)


def consume():
    while (item := q.get()) is not None:
        got.append(item)


threads = [threading.Thread(target=f) for f in (produce, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got == list(range(50)))
