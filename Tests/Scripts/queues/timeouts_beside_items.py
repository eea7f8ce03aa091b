import queue
import threading

# Getters whose time is up just when an item comes: each item is got once, or stays.
q = queue.Queue()
got = []
missed = [0]
ITEMS = 400


def getter():
    while len(got) < ITEMS and not done.is_set():
        try:
            got.append(q.get(timeout=0.0005))
        except queue.Empty:
            missed[0] += 1


done = threading.Event()
threads = [threading.Thread(target=getter) for _ in range(4)]
for t in threads:
    t.start()
import time
for i in range(ITEMS):
    q.put(i)
    if i % 4 == 0:
        time.sleep(0.0005)
while len(got) < ITEMS:
    time.sleep(0.001)
done.set()
for t in threads:
    t.join()
print(sorted(got) == list(range(ITEMS)), q.empty())
