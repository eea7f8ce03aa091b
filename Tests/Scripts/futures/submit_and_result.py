from concurrent import futures
import threading

with futures.ThreadPoolExecutor(max_workers=3) as pool:
    f = pool.submit(pow, 2, 10)
    print(f.result(), f.done(), f.running(), f.cancelled(), f.exception())
    f = pool.submit(lambda *a, **k: (a, k), 1, 2, fn=3, self=4)
    print(f.result())

    def fails():
        raise ValueError("reason")

    f = pool.submit(fails)
    try:
        f.result()
    except ValueError as e:
        print(repr(e), f.exception() is e, f.done())
    for wrong in (lambda: pool.submit(None).result(),):
        try:
            wrong()
        except TypeError as e:
            print(e)
try:
    pool.submit(print)
except RuntimeError as e:
    print(e)
print(futures.ThreadPoolExecutor.__mro__[1], issubclass(futures.ThreadPoolExecutor, futures.Executor))
