# An RLock may be taken again by the thread that holds it; it is free when released as often as taken.
#
# Watch for: move() takes the lock and calls two methods that take it too. With a plain Lock the
# first of them would wait for itself for ever.
from threading import RLock, Thread


class Store:
    def __init__(self):
        self.lock = RLock()
        self.shelves = {"left": 100, "right": 0}

    def take(self, shelf, count):
        with self.lock:
            self.shelves[shelf] -= count

    def put(self, shelf, count):
        with self.lock:
            self.shelves[shelf] += count

    def move(self, source, target, count):
        with self.lock:
            self.take(source, count)
            self.put(target, count)

    def total(self):
        with self.lock:
            return sum(self.shelves.values())


store = Store()
threads = [Thread(target=store.move, args=("left", "right", 1)) for _ in range(60)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(store.shelves, "total", store.total())

lock = RLock()
lock.acquire()
lock.acquire()
lock.release()


def attempt():
    print("another thread gets it:", lock.acquire(blocking=False))


def ask_another_thread():
    thread = Thread(target=attempt)
    thread.start()
    thread.join()


ask_another_thread()
lock.release()  # as often as it was taken: now it is free
ask_another_thread()

try:
    lock.release()
except RuntimeError as error:
    print("released once too often:", error)
