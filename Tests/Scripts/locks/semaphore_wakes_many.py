import threading
import time
s = threading.Semaphore(0)
log = []


def wait(n):
    s.acquire()
    log.append(n)


threads = [threading.Thread(target=wait, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
time.sleep(0.1)
print(log)
s.release(3)
while len(log) < 3:
    time.sleep(0.001)
time.sleep(0.02)
print(len(log))
s.release(2)
for t in threads:
    t.join()
print(sorted(log))
