import queue
import threading


def stage(f, source, target):
    while (x := source.get()) is not None:
        target.put(f(x))
    target.put(None)


queues = [queue.Queue(2) for _ in range(4)]
stages = [threading.Thread(target=stage, args=(f, queues[i], queues[i + 1])) for i, f in enumerate((lambda x: x + 1, lambda x: x * x, str))]
for t in stages:
    t.start()


def feed():
    for i in range(15):
        queues[0].put(i)
    queues[0].put(None)


threading.Thread(target=feed).start()
out = []
while (x := queues[-1].get()) is not None:
    out.append(x)
for t in stages:
    t.join()
print(out)
