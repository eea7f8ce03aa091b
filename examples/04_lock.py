# `balance += 1` reads, adds and writes: another thread may come between. A lock makes it one step.
#
# Watch for: with the lock the total is always right. Without it, it may be too small, on some runs
# and some interpreters, which is what makes such mistakes hard to find. `with` releases the lock
# even when the block raises.
from threading import Lock, Thread

balance = 0
guard = Lock()


def deposit(times):
    global balance
    for _ in range(times):
        with guard:
            balance += 1


threads = [Thread(target=deposit, args=(50_000,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("with a lock:", balance)

try:
    with guard:
        raise RuntimeError("something went wrong inside")
except RuntimeError as error:
    print(f"{error}; locked afterwards: {guard.locked()}")

print("taken:", guard.acquire())
print("taken again, without waiting:", guard.acquire(blocking=False))
print("taken again, waiting 0.1 s:", guard.acquire(timeout=0.1))
guard.release()
