import queue
import threading
q = queue.Queue()
done = []


def worker():
    while True:
        item = q.get()
        done.append(item * 2)
        q.task_done()


for _ in range(2):
    threading.Thread(target=worker, daemon=True).start()
for i in range(20):
    q.put(i)
q.join()
print(sorted(done) == [i * 2 for i in range(20)], q.unfinished_tasks)
try:
    q.task_done()
except ValueError as e:
    print(e)
queue.Queue().join()
print("an empty queue is done")
