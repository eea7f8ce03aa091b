import queue
import threading
q = queue.Queue()
q.put(1)
q.put(2)
q.shutdown()
print(q.get(), q.get(), q.is_shutdown)
for bad in (q.get, lambda: q.put(3)):
    try:
        bad()
    except queue.ShutDown as e:
        print(repr(e))
r = queue.Queue()
out = []


def wait():
    try:
        r.get()
    except queue.ShutDown:
        out.append("woken")


threads = [threading.Thread(target=wait) for _ in range(3)]
for t in threads:
    t.start()
r.shutdown(immediate=True)
for t in threads:
    t.join()
print(out)
