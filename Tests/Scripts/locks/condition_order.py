# waiters are woken in the order in which they came
import threading
import time
c = threading.Condition()
waiting = 0
log = []


def wait(n):
    global waiting
    with c:
        waiting += 1
        c.wait()
        log.append(n)


threads = []
for n in range(6):
    t = threading.Thread(target=wait, args=(n,))
    t.start()
    threads.append(t)
    while waiting <= n:
        time.sleep(0.001)


def see(n):
    while len(log) < n:
        time.sleep(0.001)
    time.sleep(0.02)
    print(sorted(log) if n > 3 else log)


for n in range(3):
    with c:
        c.notify()
    see(n + 1)
with c:
    c.notify(2)
see(5)
with c:
    c.notify_all()
for t in threads:
    t.join()
print(sorted(log))
