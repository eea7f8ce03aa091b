# A condition is a lock with a waiting room: wait() gives the lock up, sleeps, and takes it back.
#
# Watch for: always wait in a loop (or with wait_for, which is that loop), since by the time the
# sleeper has the lock again another thread may have changed things. notify() only says "look again";
# the waiter runs once the notifier has left its `with`.
from threading import Condition, Thread

shelf = []
changed = Condition()


def baker():
    for bread in ("rye", "spelt", "oat", None):
        with changed:
            changed.wait_for(lambda: not shelf)  # room for one only
            shelf.append(bread)
            if bread:
                print("baked", bread)
            changed.notify()


def customer():
    while True:
        with changed:
            while not shelf:
                changed.wait()
            bread = shelf.pop()
            if bread is None:
                return
            print("bought", bread)
            changed.notify()


threads = [Thread(target=baker), Thread(target=customer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

with changed:
    print("in vain, for 0.1 s:", changed.wait_for(lambda: shelf, timeout=0.1))
try:
    changed.notify()
except RuntimeError as error:
    print("without the lock:", error)
