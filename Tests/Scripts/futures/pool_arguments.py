from concurrent import futures


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


Pool = futures.ThreadPoolExecutor
attempt(Pool, 0)
attempt(Pool, -1)
attempt(Pool, "x")
attempt(Pool, initializer=5)
attempt(Pool, 1, "p", None, (), 5)
attempt(Pool, workers=2)
import os
print(Pool()._max_workers == min(32, (os.process_cpu_count() or 1) + 4))
print(Pool(7)._max_workers)
pool = Pool(1)
attempt(pool.shutdown, True, True)
attempt(pool.shutdown, wait=True, cancel_futures=False)
attempt(pool.shutdown)
attempt(pool.submit, print)
attempt(pool.map, print, [1])
