import threading
import time
b = threading.Barrier(2)
try:
    b.wait(0.05)
except threading.BrokenBarrierError as e:
    print("broken", repr(e), b.broken)
try:
    b.wait()
except threading.BrokenBarrierError:
    print("still broken")
b.reset()
print(b.broken, b.n_waiting)
results = []


def wait():
    try:
        results.append(b.wait())
    except threading.BrokenBarrierError:
        results.append("broken")


for end in (b.abort, b.reset):
    t = threading.Thread(target=wait)
    t.start()
    while b.n_waiting == 0:
        time.sleep(0.001)
    end()
    t.join()
    print(results, b.broken)
    b.reset()
timed = threading.Barrier(2, timeout=0.05)
try:
    timed.wait()
except threading.BrokenBarrierError:
    print("its own timeout")
print(issubclass(threading.BrokenBarrierError, RuntimeError))
for bad in (0, -1):
    try:
        threading.Barrier(bad)
        print("made", bad)
    except ValueError as e:
        print(e)
