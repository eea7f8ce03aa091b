import queue
l = queue.LifoQueue()
for x in (1, 2, 3):
    l.put(x)
print([l.get() for _ in range(3)], l.empty())
p = queue.PriorityQueue()
for x in (5, 1, 4, 1, 3, 9, 2):
    p.put(x)
print([p.get() for _ in range(7)])
for x in ((2, "b"), (1, "z"), (2, "a"), (0, "q")):
    p.put(x)
print([p.get() for _ in range(4)])
p.put((1, {"a": 1}))
try:
    p.put((1, {"b": 2}))
except TypeError as e:
    print(e)
p = queue.PriorityQueue(maxsize=1)
p.put("only")
try:
    p.put_nowait("more")
except queue.Full:
    print("full")
l = queue.LifoQueue(2)
l.put(1)
l.put(2)
print(l.full(), isinstance(l, queue.Queue))
