import queue


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n < 0 or other.n < 0:
            raise ValueError("not comparable")
        return self.n < other.n

    def __repr__(self):
        return f"I{self.n}"


q = queue.PriorityQueue()
for n in 5, 3, 7:
    q.put(Item(n))
print(q.queue, q.unfinished_tasks)
try:
    q.put(Item(-1))
except ValueError as e:
    print(e)
# The item is in, its task is not counted: as in the library.
print(q.queue, q.unfinished_tasks, q.mutex.locked())
q.queue.remove(next(i for i in q.queue if i.n < 0))
print(q.get(), q.get(), q.get())
q.put((1, "a"))
q.put((1, "b"))
try:
    q.put((1, 3))
except TypeError as e:
    print(e)
try:
    queue.PriorityQueue().queue.append
    p = queue.PriorityQueue()
    p.put(1)
    p.put("x")
except TypeError as e:
    print(e)


class Shrinks:
    def __lt__(self, other):
        p.queue.clear()
        return True


p = queue.PriorityQueue()
p.put(Shrinks())
try:
    p.put(Shrinks())
except RuntimeError as e:
    print(e)
