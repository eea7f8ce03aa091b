# A bounded queue between two producers and two consumers: 60,000 items pass.
import time
import threading
from queue import Queue


def produce(queue, n):
    for i in range(n):
        queue.put(i)


def consume(queue, sums):
    total = 0
    while (item := queue.get()) is not None:
        total += item
    sums.append(total)


def run():
    queue, sums = Queue(100), []
    consumers = [threading.Thread(target=consume, args=(queue, sums)) for _ in range(2)]
    producers = [threading.Thread(target=produce, args=(queue, 30_000)) for _ in range(2)]
    for thread in consumers + producers:
        thread.start()
    for thread in producers:
        thread.join()
    for _ in consumers:
        queue.put(None)
    for thread in consumers:
        thread.join()
    return sum(sums)


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
