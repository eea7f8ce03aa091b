import queue
import threading

q = queue.Queue(2)
print(q.queue, q.unfinished_tasks, q.is_shutdown, q.maxsize)
q.put("a")
q.put("b")
print(q.queue, list(q.queue), q.unfinished_tasks, len(q.queue))
print(repr(q.mutex).split(" at ")[0])
for name in "not_empty", "not_full", "all_tasks_done":
    condition = getattr(q, name)
    print(name, type(condition) is threading.Condition, condition is getattr(q, name))
    with condition:
        print(q.mutex.locked(), end=" ")
    with q.mutex:
        print(condition._is_owned())
q.queue.append("past the limit")
print(q.qsize(), q.full(), [q.get() for _ in range(3)], q.unfinished_tasks)
q.unfinished_tasks = 1
q.task_done()
q.join()
q.maxsize = 1
q.put(1)
print(q.full())
q.queue.clear()
print(q.empty())
print(queue.LifoQueue().queue, queue.PriorityQueue().queue)
p = queue.PriorityQueue()
for i in 5, 3, 8, 1, 9, 2:
    p.put(i)
print(p.queue)
p.get()
print(p.queue)
