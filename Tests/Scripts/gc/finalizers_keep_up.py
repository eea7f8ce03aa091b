# Threads that make objects whose __del__ gives the GIL up do not run ahead of it: every thread works at what is to be ended.
import sys
import threading
import time


def pausing():
    try:
        yield
    finally:
        time.sleep(0.000001)


class Links(list):
    made = []
    ended = []

    def __init__(self, items):
        self[:] = items
        Links.made.append(1)

    def __del__(self):
        Links.ended.append(1)
        g = pausing()
        next(g)


def work():
    while not done:
        chain = Links([])
        for _ in range(50):
            chain = [Links([chain])]
        del chain


sys.setswitchinterval(1e-5)
done = []
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
time.sleep(1)
done.append(1)
start = time.monotonic()
for t in threads:
    t.join()
late = time.monotonic() - start
print(len(Links.made) > 50, late < 15 or late)
