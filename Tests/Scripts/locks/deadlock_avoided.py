import threading
a, b = threading.Lock(), threading.Lock()
met = threading.Barrier(2)
log = []


def grab(name, first, second):
    with first:
        met.wait()
        got = second.acquire(timeout=0.1)
        met.wait()
        log.append((name, got))
        if got:
            second.release()


threads = [threading.Thread(target=grab, args=("x", a, b)), threading.Thread(target=grab, args=("y", b, a))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(log), a.locked(), b.locked())
