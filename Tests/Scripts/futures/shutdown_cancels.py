from concurrent import futures
import threading

gate = threading.Event()
pool = futures.ThreadPoolExecutor(2)
running = [pool.submit(gate.wait) for _ in range(2)]
while not all(f.running() for f in running):
    pass
waiting = [pool.submit(print, "never") for _ in range(5)]
print(waiting[0].cancel(), running[0].cancel())
pool.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in waiting], [f.running() for f in running])
try:
    waiting[3].result()
except futures.CancelledError as e:
    print(repr(e))
gate.set()
pool.shutdown()
print([f.result() for f in running], all(not t.is_alive() for t in pool._threads))
with futures.ThreadPoolExecutor(1) as pool:
    fs = [pool.submit(pow, i, 2) for i in range(10)]
    pool.shutdown(wait=False)
print([f.result() for f in fs])
