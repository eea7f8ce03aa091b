"""A thread writes a byte into its own pipe and reads it back, beside 0, 1, 2 and 4 threads that compute: operations a second.

usage: INTERPRETER own_pipe.py [SECONDS]
"""
import os
import sys
import threading
import time

seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 1
reader, writer = os.pipe()


def compute(stop):
    while not stop.is_set():
        for i in range(200):
            i & 3


for hogs in 0, 1, 2, 4:
    stop = threading.Event()
    threads = [threading.Thread(target=compute, args=(stop,)) for _ in range(hogs)]
    for t in threads:
        t.start()
    operations = 0
    begin = time.perf_counter()
    while time.perf_counter() - begin < seconds:
        for _ in range(10):
            os.write(writer, b"x")
            os.read(reader, 1)
        operations += 20
    took = time.perf_counter() - begin
    stop.set()
    for t in threads:
        t.join()
    print(f"beside {hogs}: {operations / took:,.0f} operations/s")
