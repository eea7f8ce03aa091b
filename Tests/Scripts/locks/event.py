import threading
import time
e = threading.Event()
print(e.is_set(), e.wait(0.05), e.wait(timeout=0), e.set(), e.is_set(), e.wait(), e.wait(5), e.clear(), e.is_set())
log = []


def wait(n):
    log.append((n, e.wait(10)))


threads = [threading.Thread(target=wait, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
time.sleep(0.05)
print(log)
e.set()
for t in threads:
    t.join()
print(sorted(log))
e.clear()
start = time.monotonic()
print(e.wait(0.1), 0.09 <= time.monotonic() - start < 5, repr(e)[:22], e.wait(-1))
