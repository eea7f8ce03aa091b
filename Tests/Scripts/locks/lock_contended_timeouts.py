import threading
import time

lock = threading.Lock()
recursive = threading.RLock()
for held in lock, recursive:
    held.acquire()
    results = []

    def body(timeout):
        begin = time.monotonic()
        results.append((held.acquire(timeout=timeout), time.monotonic() - begin >= timeout))

    threads = [threading.Thread(target=body, args=(0.01 * i,)) for i in range(1, 5)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(results)
    held.release()
    print(held.acquire(timeout=0.01))
    held.release()
