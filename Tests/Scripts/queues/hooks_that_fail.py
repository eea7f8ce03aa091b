import queue
import threading


class Failing(queue.Queue):
    fail = False

    def _put(self, item):
        if self.fail:
            raise ValueError("put")
        super()._put(item)

    def _get(self):
        if self.fail:
            raise KeyError("get")
        return super()._get()


q = Failing(2)
q.put(1)
q.fail = True
for action in (lambda: q.put(2)), q.get:
    try:
        action()
    except (ValueError, KeyError) as e:
        print(repr(e))
    print(q.mutex.locked(), q.qsize(), q.unfinished_tasks)
q.fail = False
print(q.get())


class NoQueue(queue.Queue):
    def _init(self, maxsize):
        pass


n = NoQueue()
for action in (lambda: n.put(1)), n.get_nowait, n.qsize:
    try:
        action()
    except AttributeError as e:
        print(e)
n.queue = []
n.put(1)
print(n.queue)
try:
    n.get()
except AttributeError as e:
    print(e)
