import threading
import time

lock = threading.Lock()
rlock = threading.RLock()
inside = 0
problems = []
counts = [0] * 5


def body(i):
    global inside
    n = i
    for _ in range(400):
        n = (n * 5 + 1) % 17
        if rlock.acquire(timeout=n * 0.00003):
            try:
                if lock.acquire(timeout=n * 0.00002):
                    inside += 1
                    if inside != 1:
                        problems.append("not alone")
                    if n % 4 == 0:
                        time.sleep(0.00005)
                    counts[i] += 1
                    inside -= 1
                    lock.release()
            finally:
                rlock.release()
        elif n % 2:
            with lock:
                inside += 1
                inside -= 1


threads = [threading.Thread(target=body, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(problems, inside, lock.acquire(False), rlock.acquire(False), sum(counts) > 0)
