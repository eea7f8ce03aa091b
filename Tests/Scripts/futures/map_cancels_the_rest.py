from concurrent import futures
import threading

gate = threading.Event()
ran = []


def work(i):
    gate.wait(60)
    ran.append(i)
    if i == 0:
        raise ValueError("first")
    return i


pool = futures.ThreadPoolExecutor(1)
results = pool.map(work, range(5))
gate.set()
try:
    next(results)
except ValueError as e:
    print(e)
print(list(results))
blocked = threading.Event()
pool.submit(blocked.wait)
results = pool.map(ran.append, ["a", "b", "c"])
results.close()
# A generator that was not started cancels nothing when it is closed.
blocked.set()
pool.shutdown()
print("a" in ran, "c" in ran)
