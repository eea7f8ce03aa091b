# Objects of threading and queue take attributes, and show them in __dict__; locks do not.
import queue
import threading


class Worker(threading.Thread):
    kind = "worker"

    def run(self):
        self.result = vars(self)["given"] * 2


w = Worker(name="w")
w.given = 21
w.start()
w.join()
print(w.result, w.__dict__["result"], "kind" in vars(w))
w.__dict__["later"] = 1
print(w.later)
del w.__dict__["later"]
print(hasattr(w, "later"))

for thing in (
    threading.Thread(), threading.Timer(1, print), threading.main_thread(), threading.Condition(), threading.Event(),
    threading.Semaphore(), threading.BoundedSemaphore(), threading.Barrier(1), queue.Queue(), queue.LifoQueue(),
    queue.PriorityQueue(), threading.Lock(), threading.RLock(), queue.SimpleQueue(),
):
    try:
        thing.extra = 5
        print(type(thing).__name__, thing.__dict__["extra"], vars(thing) is thing.__dict__)
    except AttributeError as e:
        print(e, hasattr(thing, "__dict__"))

e = threading.Event()
e.a = 1
e.__dict__ = {"b": 2}
print(e.b, hasattr(e, "a"))
try:
    e.__dict__ = 7
except TypeError as error:
    print(error)
print("__dict__" in vars(threading.Event), "__dict__" in vars(threading.Timer))


# A dict of its own for each thread, made by hand: what _threading_local does.
class PerThread:
    def get(self):
        return threading.current_thread().__dict__.setdefault(("per", id(self)), [])


p = PerThread()
p.get().append("main")
seen = []
t = threading.Thread(target=lambda: (p.get().append("other"), seen.append(p.get())))
t.start()
t.join()
print(p.get(), seen)
