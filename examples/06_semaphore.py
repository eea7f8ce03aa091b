# A semaphore counts: up to N threads may be inside at once.
#
# Watch for: six guests, two chairs. The most seen at once is two, and the whole takes three
# rounds of a nap, not six and not one. A BoundedSemaphore also notices a release too many.
from threading import BoundedSemaphore, Lock, Semaphore, Thread
import time

chairs = Semaphore(2)
guard = Lock()
seated = most = 0


def guest():
    global seated, most
    with chairs:
        with guard:
            seated += 1
            most = max(most, seated)
        time.sleep(0.2)
        with guard:
            seated -= 1


start = time.monotonic()
guests = [Thread(target=guest) for _ in range(6)]
for thread in guests:
    thread.start()
for thread in guests:
    thread.join()
print("most at once:", most)
print("rounds:", round((time.monotonic() - start) / 0.2))

strict = BoundedSemaphore(1)
with strict:
    pass
try:
    strict.release()
except ValueError as error:
    print("error:", error)
