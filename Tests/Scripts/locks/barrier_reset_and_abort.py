import threading

barrier = threading.Barrier(3)
results = []


def body(i):
    try:
        results.append(barrier.wait(60))
    except threading.BrokenBarrierError as e:
        results.append(("broken", e.args, barrier.broken))


def start(n):
    threads = [threading.Thread(target=body, args=(i,)) for i in range(n)]
    for i, t in enumerate(threads):
        t.start()
    return threads


for action in barrier.reset, barrier.abort:
    threads = start(2)
    while barrier.n_waiting < 2:
        pass
    action()
    for t in threads:
        t.join()
    print(action.__name__, results, barrier.broken, barrier.n_waiting)
    results.clear()
barrier.reset()
threads = start(3)
for t in threads:
    t.join()
print(sorted(results), barrier.broken)
