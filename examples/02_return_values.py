# What a target returns is dropped, so results travel through something that both sides see.
#
# Watch for: the shared list below has one slot for each thread, so that no two write the same
# place, and the queue hands results over in the order in which they were ready.
from queue import Queue
from threading import Thread
import time


def measure(word, results, slot):
    results[slot] = len(word)


words = ["lock", "semaphore", "event"]
results = [None] * len(words)
threads = [Thread(target=measure, args=(word, results, slot)) for slot, word in enumerate(words)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("by slot:", dict(zip(words, results)))


def work(seconds, done):
    time.sleep(seconds)
    done.put(f"slept {seconds} s")


done = Queue()
for seconds in (0.3, 0.1, 0.2):
    Thread(target=work, args=(seconds, done)).start()
for _ in range(3):
    print("by queue:", done.get())


class Task(Thread):
    """A thread that keeps what its function returned, or raises what it raised."""

    def __init__(self, function, *args):
        super().__init__()
        self.function, self.args = function, args
        self.value = self.error = None

    def run(self):
        try:
            self.value = self.function(*self.args)
        except Exception as error:
            self.error = error

    def result(self):
        self.join()
        if self.error is not None:
            raise self.error
        return self.value


tasks = [Task(divmod, 17, 5), Task(divmod, 17, 0)]
for task in tasks:
    task.start()
print("by object:", tasks[0].result())
try:
    tasks[1].result()
except ZeroDivisionError as error:
    print("raised in the thread, seen here:", error)
