import threading
import time

lock = threading.Lock()
lock.acquire()
order = []
waiting = threading.Semaphore(0)


def body(i):
    waiting.release()
    with lock:
        order.append(i)
        time.sleep(0.001)


threads = [threading.Thread(target=body, args=(i,)) for i in range(10)]
for t in threads:
    t.start()
    waiting.acquire()
    time.sleep(0.002)
lock.release()
for t in threads:
    t.join()
print(sorted(order) == list(range(10)), len(order))
