import threading, time

def check(n):
    for i in range(40):
        wanted = (i * 37 % 11) * 0.0002 + n * 1e-9
        start = time.monotonic_ns()
        time.sleep(wanted)
        if time.monotonic_ns() - start < wanted * 1e9 - 1:
            early.append(wanted)

early = []
threads = [threading.Thread(target=check, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(early)
