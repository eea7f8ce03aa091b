import queue
import threading

q = queue.Queue(3)
PRODUCERS, ITEMS = 4, 500
totals = []


def produce(n):
    for i in range(ITEMS):
        q.put(n * ITEMS + i)


def consume():
    total = count = 0
    while True:
        item = q.get()
        if item is None:
            break
        total += item
        count += 1
        q.task_done()
    totals.append((total, count))
    q.task_done()


producers = [threading.Thread(target=produce, args=(n,)) for n in range(PRODUCERS)]
consumers = [threading.Thread(target=consume) for _ in range(3)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
q.join()
for _ in consumers:
    q.put(None)
for t in consumers:
    t.join()
print(sum(t for t, _ in totals), sum(c for _, c in totals), q.unfinished_tasks, q.empty())
