from concurrent import futures
import threading
import time

pool = futures.ThreadPoolExecutor(2)


def work(i):
    time.sleep(0.01)
    print("work", i, flush=True)
    try:
        pool.submit(print, "too late")
    except RuntimeError as e:
        print(e, flush=True)


pool.submit(time.sleep, 0.05)
f = pool.submit(time.sleep, 0.1)
f.add_done_callback(lambda f: work(1))
print("end of main", flush=True)
