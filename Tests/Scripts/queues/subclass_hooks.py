import queue
import threading


class SetQueue(queue.Queue):
    """Holds no item twice."""

    def _init(self, maxsize):
        print("init", maxsize)
        self.queue = {}

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue[item] = None

    def _get(self):
        item = next(iter(self.queue))
        del self.queue[item]
        return item


q = SetQueue(3)
for item in "a", "b", "a", "c":
    q.put(item, timeout=1)
print(q.qsize(), q.full(), q.queue, q.unfinished_tasks)
try:
    q.put("d", block=False)
except queue.Full:
    print("full")
t = threading.Thread(target=lambda: [q.put(i) for i in range(5)])
t.start()
print([q.get() for _ in range(8)])
t.join()
print(q.empty())


class Doubled(queue.Queue):
    def _put(self, item):
        super()._put(item)
        super()._put(item)


d = Doubled()
d.put(1)
print(d.qsize(), d.get(), d.get(), d.unfinished_tasks)


class Sized(queue.LifoQueue):
    def _qsize(self):
        return sum(self.queue)


s = Sized(10)
s.put(6)
s.put(7)
print(s.full(), s.qsize(), s.get(), s.full())


class Last(queue.PriorityQueue):
    def _get(self):
        return -super()._get()

    def _put(self, item):
        super()._put(-item)


p = Last()
for i in 3, 9, 4:
    p.put(i)
print([p.get() for _ in range(3)])


class Overrides(queue.Queue):
    def put(self, item, block=True, timeout=None):
        print("put", item, block, timeout)
        super().put(item, block, timeout)

    def get(self, block=True, timeout=None):
        print("get", block, timeout)
        return super().get(block, timeout)


o = Overrides()
o.put_nowait(1)
print(o.get_nowait())
o.extra = 5
print(o.extra)
