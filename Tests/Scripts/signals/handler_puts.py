import queue, signal

for kind in (queue.SimpleQueue, queue.Queue):
    q = kind()
    signal.signal(signal.SIGALRM, lambda n, f: q.put(n))
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    print(q.get(timeout=30))
