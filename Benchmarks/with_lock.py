# A counter under with lock, in the main thread and then in four threads; RLock too.
import time
import threading

lock = threading.Lock()
again = threading.RLock()
counter = 0


def add(n):
    global counter
    for _ in range(n):
        with lock:
            counter += 1


def run():
    add(1_000_000)
    threads = [threading.Thread(target=add, args=(100_000,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    nested = 0
    for _ in range(200_000):
        with again:
            with again:
                nested += 1
    return counter, nested


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
