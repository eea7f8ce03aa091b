from concurrent import futures
import threading


def name():
    barrier.wait(60)
    return threading.current_thread().name


for prefix in "given", "", "":
    barrier = threading.Barrier(3)
    with futures.ThreadPoolExecutor(3, thread_name_prefix=prefix) as pool:
        print(sorted(f.result() for f in [pool.submit(name) for _ in range(3)]))
        print(len(pool._threads), all(not t.daemon for t in pool._threads))
# A free worker is used again.
with futures.ThreadPoolExecutor(8, "few") as pool:
    for _ in range(20):
        pool.submit(int).result()
        while pool._idle_semaphore._value == 0:
            pass
    print(len(pool._threads))
