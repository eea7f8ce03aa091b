# A pool that is dropped lets its workers end.
import threading
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2, thread_name_prefix="worker")
print(pool.submit(pow, 2, 10).result())
workers = [t for t in threading.enumerate() if t.name.startswith("worker")]
del pool
for t in workers:
    t.join()
print(len(workers) > 0, any(t.is_alive() for t in workers))
