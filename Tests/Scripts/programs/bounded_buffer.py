import threading


class Buffer:
    def __init__(self, size):
        self.items, self.size = [], size
        self.lock = threading.Lock()
        self.not_full = threading.Condition(self.lock)
        self.not_empty = threading.Condition(self.lock)
        self.most = 0

    def put(self, item):
        with self.not_full:
            while len(self.items) == self.size:
                self.not_full.wait()
            self.items.append(item)
            self.most = max(self.most, len(self.items))
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            self.not_empty.wait_for(lambda: self.items)
            item = self.items.pop(0)
            self.not_full.notify()
            return item


buffer, got = Buffer(3), []
threads = [threading.Thread(target=lambda k=k: [buffer.put(k * 100 + i) for i in range(25)]) for k in range(3)]
threads += [threading.Thread(target=lambda: [got.append(buffer.get()) for _ in range(25)]) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got) == sorted(k * 100 + i for k in range(3) for i in range(25)), buffer.most <= 3, buffer.items)
