# gc-stress: skip, too slow
import gc
head = None
for i in range(200000):
    head = [head]
del head
print(gc.collect() >= 0)
class Node:
    def __init__(self, next):
        self.next = next
n = None
for i in range(100000):
    n = Node(n)
first = n
while n.next:
    n = n.next
n.next = first
del n, first
gc.disable()
print(gc.collect() >= 100000)
d = {}
for i in range(50000):
    d = {"x": d}
d = None
print(gc.collect() >= 0)
