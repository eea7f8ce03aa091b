import queue
import threading
import time

q = queue.Queue()
log = []


def getter():
    log.append(("got", q.get()))


def putter():
    q.put("late")
    log.append("put")


t1 = threading.Thread(target=getter)
t1.start()
time.sleep(0.01)
# The getter waits already; only now is the lock asked for.
with q.mutex:
    t2 = threading.Thread(target=putter)
    t2.start()
    time.sleep(0.02)
    log.append("held")
    print(log)
t1.join()
t2.join()
print(log[0], sorted(map(str, log[1:])))
with q.mutex:
    print(q._qsize(), q.mutex.locked())
    q._put("by hand")
    q.unfinished_tasks += 1
    q.not_empty.notify()
print(q.get())
