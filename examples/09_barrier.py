# A barrier holds threads back until all of them have come, then lets them go together.
#
# Watch for: no "phase 2" before the last "phase 1". Each gets a number from wait(), so that one of
# them can do what is to be done once. One who gives up breaks the barrier for all.
from threading import Barrier, BrokenBarrierError, Lock, Thread
import time

lines = []
guard = Lock()


def note(text):
    with guard:
        lines.append(text)


barrier = Barrier(3, action=lambda: note("everybody is here"))


def hiker(number):
    time.sleep(number * 0.1)
    note("phase 1")
    if barrier.wait() == 0:
        note("one of us carries the map")
    note("phase 2")


hikers = [Thread(target=hiker, args=(number,)) for number in range(3)]
for thread in hikers:
    thread.start()
for thread in hikers:
    thread.join()
print(lines[:4])
print(sorted(lines[4:]))

try:
    barrier.wait(timeout=0.1)  # the other two never come
except BrokenBarrierError:
    print("broken:", barrier.broken)
barrier.reset()
print("after reset:", barrier.broken)
