import queue
import threading
for kind in (queue.Queue, queue.LifoQueue, queue.SimpleQueue):
    q = kind()
    got, lock = [], threading.Lock()

    def produce(k):
        for i in range(40):
            q.put(k * 1000 + i)

    def consume():
        mine = []
        while (item := q.get()) is not None:
            mine.append(item)
        with lock:
            got.extend(mine)

    producers = [threading.Thread(target=produce, args=(k,)) for k in range(4)]
    consumers = [threading.Thread(target=consume) for _ in range(3)]
    for t in producers + consumers:
        t.start()
    for t in producers:
        t.join()
    if kind is queue.LifoQueue:
        while q.qsize():
            pass
    for _ in consumers:
        q.put(None)
    for t in consumers:
        t.join()
    print(kind.__name__, sorted(got) == sorted(k * 1000 + i for k in range(4) for i in range(40)))
