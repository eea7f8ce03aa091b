# An event is a flag that threads can wait for: one sets it, and all who wait go on.
#
# Watch for: wait() answers True when the flag was set, and False when the time ran out first.
# Once set, the flag stays set: whoever comes late does not wait at all.
from threading import Event, Thread
import time

gate = Event()
passed = []


def runner(number):
    gate.wait()
    passed.append(number)


runners = [Thread(target=runner, args=(number,)) for number in range(4)]
for thread in runners:
    thread.start()

print("opened after 0.1 s of waiting:", gate.wait(timeout=0.1))
print("through the gate so far:", passed)
gate.set()
for thread in runners:
    thread.join()
print("through the gate now:", sorted(passed))

start = time.monotonic()
print("a late one waits:", gate.wait(timeout=5), "and not for long:", time.monotonic() - start < 1)
gate.clear()
print("closed again:", gate.is_set())
