import threading
import time

gate = threading.Event()
t = threading.Thread(target=gate.wait)
t.start()
begin = time.monotonic()
for timeout in 0, -1, 0.02, 0.0, False:
    t.join(timeout)
    print(t.is_alive())
print(0.02 <= time.monotonic() - begin < 5)
joined = []
waiters = [threading.Thread(target=lambda: (t.join(), joined.append(1))) for _ in range(5)]
for w in waiters:
    w.start()
gate.set()
for w in waiters:
    w.join()
print(len(joined), t.is_alive())


def joins_main():
    threading.main_thread().join(0.01)
    print("main lives on:", threading.main_thread().is_alive())


t = threading.Thread(target=joins_main)
t.start()
t.join()
circle = []


both_run = threading.Barrier(2)


def joins_other(i):
    both_run.wait()
    circle[1 - i].join(0.05)


circle += [threading.Thread(target=joins_other, args=(i,)) for i in range(2)]
for t in circle:
    t.start()
for t in circle:
    t.join()
print("no deadlock with timeouts")
