# A queue does all the locking that producers and consumers need.
#
# Watch for: with room for two the producer waits for the consumers, so memory stays bounded.
# join() returns when task_done() was called for everything put; one None for each consumer
# tells it to go home.
from queue import PriorityQueue, Queue
from threading import Thread

orders = Queue(maxsize=2)
made = Queue()


def cook():
    while True:
        order = orders.get()
        if order is None:
            orders.task_done()
            return
        made.put(f"{order} cooked")
        orders.task_done()


cooks = [Thread(target=cook) for _ in range(2)]
for thread in cooks:
    thread.start()
for order in ("soup", "pasta", "salad", "cake", "tea"):
    orders.put(order)  # waits while two orders are pending
orders.join()
print("all done:", made.qsize())
for _ in cooks:
    orders.put(None)
for thread in cooks:
    thread.join()
print(sorted(made.get() for _ in range(5)))

urgent = PriorityQueue()
for item in ((3, "sweep"), (1, "fire!"), (2, "phone")):
    urgent.put(item)
while not urgent.empty():
    print(*urgent.get())
