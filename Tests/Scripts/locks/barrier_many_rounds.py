import threading

PARTIES, ROUNDS = 5, 300
log = []
barrier = threading.Barrier(PARTIES, lambda: log.append("action"))
counts = [0] * PARTIES
leaders = []


def body(i):
    for r in range(ROUNDS):
        counts[i] += 1
        if barrier.wait() == 0:
            leaders.append(r)
        # Nobody is more than one round ahead.
        if max(counts) - min(counts) > 1:
            log.append("ahead")


threads = [threading.Thread(target=body, args=(i,)) for i in range(PARTIES)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log.count("action"), log.count("ahead"), leaders == list(range(ROUNDS)), counts)
