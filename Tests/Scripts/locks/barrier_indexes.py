import threading

barrier = threading.Barrier(4)
arrived = []
results = []


def body(i):
    results.append((i, barrier.wait()))


for round in range(3):
    arrived.clear()
    results.clear()
    threads = [threading.Thread(target=body, args=(i,)) for i in range(4)]
    for i, t in enumerate(threads):
        t.start()
        while i < 3 and barrier.n_waiting != i + 1:
            pass
        if i < 3:
            print(barrier.n_waiting, end=" ")
    for t in threads:
        t.join()
    print(sorted(results), barrier.n_waiting)
