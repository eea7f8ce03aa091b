import threading


class Counter:
    def __init__(self):
        self.n, self.lock = 0, threading.RLock()

    def add(self, depth):
        with self.lock:
            self.n += 1
            if depth:
                self.add(depth - 1)


c = Counter()
threads = [threading.Thread(target=c.add, args=(20,)) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(c.n)
