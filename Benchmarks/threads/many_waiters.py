"""10,000 threads that wait for one Event, which is set when all of them do: memory of each, and the time until all have ended.

usage: INTERPRETER many_waiters.py [THREADS]
"""
import sys
import threading
import time


def resident():
    with open("/proc/self/status") as f:
        for line in f:
            if line.startswith("VmRSS:"):
                return int(line.split()[1])


count = int(sys.argv[1]) if len(sys.argv) > 1 else 10000
event = threading.Event()
lock = threading.Lock()
ended = 0


def wait():
    global ended
    event.wait()
    with lock:
        ended += 1


before = resident()
begin = time.perf_counter()
threads = [threading.Thread(target=wait) for _ in range(count)]
for t in threads:
    t.start()
started = time.perf_counter()
each = (resident() - before) / count
event.set()
for t in threads:
    t.join()
print(f"{ended} of {count} ended, {each:.1f} KiB each, started in {started - begin:.2f} s, ended in {time.perf_counter() - started:.2f} s")
