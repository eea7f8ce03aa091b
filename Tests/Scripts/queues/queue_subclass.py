import queue


class Unique(queue.Queue):
    def _init(self, maxsize):
        self.items = []

    def _qsize(self):
        return len(self.items)

    def _put(self, item):
        if item not in self.items:
            self.items.append(item)

    def _get(self):
        return self.items.pop(0)


q = Unique()
for x in (1, 2, 1, 3, 2):
    q.put(x)
print(q.qsize(), [q.get() for _ in range(3)], q.empty())
