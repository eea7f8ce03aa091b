from concurrent import futures
import gc
import threading

pool = futures.ThreadPoolExecutor(2)
fs = [pool.submit(pow, i, 2) for i in range(4)]
threads = list(pool._threads)
print([f.result() for f in fs])
del pool, fs
# Workers of a pool that nobody holds end, after a collection at the latest; or else at exit.
gc.collect()
print(all(not t.daemon for t in threads))
