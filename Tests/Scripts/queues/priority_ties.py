import queue


class Job:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        return self.priority < other.priority


q = queue.PriorityQueue()
state = 12345
for i in range(40):
    state = (state * 1103515245 + 12345) % 2 ** 31
    q.put(Job(state // 65536 % 4, i))
    if i % 3 == 2:
        job = q.get()
        print(job.priority, job.name, end="; ")
print()
while not q.empty():
    job = q.get()
    print(job.priority, job.name, end="; ")
print()
