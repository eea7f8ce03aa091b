# The classes of threading and queue take attributes, as classes written in Python do.
import queue
import threading

log = []
run = threading.Thread.run


def noted(self):
    log.append(self.name)
    run(self)


threading.Thread.run = noted
t = threading.Thread(target=log.append, args=("ran",), name="one")
t.start()
t.join()


class Mine(threading.Thread):
    pass


t = Mine(target=log.append, args=("mine",), name="two")
t.start()
t.join()
threading.Thread.run = run
t = threading.Thread(target=log.append, args=("again",), name="three")
t.start()
t.join()
print(log)

threading.Thread.colour = "red"
print(threading.current_thread().colour, Mine.colour, threading.Timer.colour)
del threading.Thread.colour
print(hasattr(t, "colour"))
try:
    del threading.Thread.colour
except AttributeError as e:
    print(e)

start = threading.Thread.start
threading.Thread.start = lambda self: print("not started:", self.name)
threading.Thread(name="four").start()
threading.Thread.start = start

threading.Event.__bool__ = lambda self: self.is_set()
e = threading.Event()
print(bool(e))
e.set()
print(bool(e))
del threading.Event.__bool__
e.clear()
print(bool(e))

wait = threading.Condition.wait
threading.Condition.wait = lambda self, timeout=None: "patched"
print(threading.Condition().wait(5))
threading.Condition.wait = wait

for c in (threading.Semaphore, threading.BoundedSemaphore, threading.Barrier, queue.Queue, queue.LifoQueue,
          queue.PriorityQueue):
    c.mark = c.__name__
    print(c.mark)

put = queue.Queue._put
queue.Queue._put = lambda self, item: put(self, (item, "put"))
q = queue.Queue()
q.put(1)
print(q.get())
queue.Queue._put = put
q = queue.Queue()
q.put(2)
print(q.get(), q.qsize())

for c in (threading.local, queue.SimpleQueue, type(threading.Lock()), type(threading.RLock())):
    try:
        c.mark = 1
    except TypeError as error:
        print("TypeError")
