from concurrent import futures
import threading

lock = threading.Lock()
total = 0


def add(i):
    global total
    with lock:
        total += i
    return i


with futures.ThreadPoolExecutor(8) as pool:
    fs = [pool.submit(add, i) for i in range(300)]
    got = sum(f.result() for f in futures.as_completed(fs))
print(total, got, sum(range(300)))
with futures.ThreadPoolExecutor(3) as pool:
    nested = pool.submit(lambda: pool.submit(lambda: pool.submit(int, "7").result()).result())
    print(nested.result())
