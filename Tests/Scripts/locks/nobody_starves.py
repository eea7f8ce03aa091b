import threading
import time

# A thread that takes a lock again and again lets those in who wait.
lock = threading.Lock()
stop = False
got = []


def greedy():
    while not stop:
        with lock:
            for _ in range(1000):
                pass


def modest(i):
    for _ in range(5):
        with lock:
            got.append(i)


hogs = [threading.Thread(target=greedy) for _ in range(2)]
for t in hogs:
    t.start()
others = [threading.Thread(target=modest, args=(i,)) for i in range(4)]
begin = time.monotonic()
for t in others:
    t.start()
for t in others:
    t.join()
print(len(got), time.monotonic() - begin < 20)
stop = True
for t in hogs:
    t.join()
