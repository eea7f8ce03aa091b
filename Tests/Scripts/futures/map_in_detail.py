from concurrent import futures
import threading
import time

with futures.ThreadPoolExecutor(4) as pool:
    print(list(pool.map(pow, range(6), [2] * 4)))
    print(list(pool.map(print, [])))
    print(list(pool.map(lambda: 1)))
    print(list(pool.map(str, "abc", timeout=60, chunksize=5)))
    results = pool.map(lambda x: 10 // x, [5, 2, 0, 1])
    print(next(results), next(results))
    try:
        next(results)
    except ZeroDivisionError as e:
        print(e)
    print(list(results))
    started = []
    results = pool.map(started.append, range(3))
    while len(started) < 3:
        pass
    print(sorted(started))
    for wrong in (lambda: pool.map(print, 5), lambda: pool.map()):
        try:
            wrong()
        except TypeError as e:
            print(type(e).__name__)
    gate = threading.Event()
    results = pool.map(lambda x: gate.wait(x), [0, 60], timeout=0.05)
    print(next(results))
    try:
        next(results)
    except TimeoutError as e:
        print(repr(e))
    gate.set()
    begin = time.monotonic()
    print(list(pool.map(lambda x: time.sleep(x) or x, [0.08, 0.01, 0.04, 0.02])))
    print(time.monotonic() - begin < 5)
