# One thread at a time runs Python code: it holds the global interpreter lock (GIL). Waiting gives it up.
#
# Watch for: four computing threads need about four times as long as one, so threads do not help
# there. Four sleeping threads need as long as one. And a thread that computes cannot keep the
# others out: every few milliseconds it has to hand the lock over.
from threading import Thread
import sys
import time


def compute():
    total = 0
    for i in range(1_000_000):
        total += i * i
    return total


def timed(target, args, count):
    threads = [Thread(target=target, args=args) for _ in range(count)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


one, four = timed(compute, (), 1), timed(compute, (), 4)
print(f"computing: 1 thread {one:.3f} s, 4 threads {four:.3f} s, {four / one:.1f} times as long")
one, four = timed(time.sleep, (0.3,), 1), timed(time.sleep, (0.3,), 4)
print(f"sleeping:  1 thread {one:.3f} s, 4 threads {four:.3f} s, {four / one:.1f} times as long")

print(f"a computing thread hands over after {sys.getswitchinterval() * 1000:g} ms")
running = True
turns = 0


def compute_until_told():
    while running:
        pass


hog = Thread(target=compute_until_told)
hog.start()
end = time.monotonic() + 0.3
while time.monotonic() < end:
    turns += 1
    time.sleep(0.001)
running = False
hog.join()
print("this thread got its turns beside one that never waits:", turns > 20)
