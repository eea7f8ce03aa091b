import queue
import threading
import time

q = queue.Queue()
results = []
threads = [threading.Thread(target=lambda: results.append(q.get(timeout=60))) for _ in range(4)]
for t in threads:
    t.start()
time.sleep(0.01)
# The waiters, from before the first look at the condition, are woken by it.
with q.not_empty:
    q.queue.extend(range(4))
    q.not_empty.notify_all()
for t in threads:
    t.join()
print(sorted(results))

q = queue.Queue(1)
q.put("first")
t = threading.Thread(target=q.put, args=("second",))
t.start()
time.sleep(0.01)
with q.not_full:
    print(q.queue.popleft())
    q.not_full.notify()
t.join()
print(q.get(), q.unfinished_tasks)

t = threading.Thread(target=lambda: (q.join(), results.append("joined")))
t.start()
time.sleep(0.01)
with q.all_tasks_done:
    q.unfinished_tasks = 0
    q.all_tasks_done.notify_all()
t.join()
print(results[-1])

woken = []


def python_waiter():
    with q.not_empty:
        while not q.queue:
            q.not_empty.wait()
        woken.append(q.queue[0])


t = threading.Thread(target=python_waiter)
t.start()
time.sleep(0.01)
q.put("seen by a waiter in Python")
t.join()
print(woken)
