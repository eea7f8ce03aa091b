import queue
import threading
import time
q = queue.Queue(1)
start = time.monotonic()
try:
    q.get(timeout=0.1)
except queue.Empty:
    print("empty", 0.09 <= time.monotonic() - start < 5)


def later():
    time.sleep(0.05)
    q.put("late")


t = threading.Thread(target=later)
t.start()
print(q.get(timeout=10))
t.join()
q.put(1)
start = time.monotonic()
try:
    q.put(2, timeout=0.1)
except queue.Full:
    print("full", 0.09 <= time.monotonic() - start < 5)
