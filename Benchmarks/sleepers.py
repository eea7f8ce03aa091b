# 1,000 threads that each sleep half a second: the total should stay near half a second.
import threading
import time

start = time.perf_counter()
threads = [threading.Thread(target=time.sleep, args=(0.5,)) for _ in range(1000)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(threads))
print(f"{time.perf_counter() - start:.6f}")
