import threading
log = []
lock = threading.Lock()


def phase(n):
    for p in range(3):
        with lock:
            log.append(p)
        i = barrier.wait()
        with lock:
            indexes.append((p, i))
        barrier.wait()


barrier = threading.Barrier(4)
indexes = []
threads = [threading.Thread(target=phase, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log == sorted(log), len(log), sorted(indexes), barrier.parties, barrier.n_waiting, barrier.broken)
print(threading.Barrier(1).wait(), threading.Barrier(1).wait())
