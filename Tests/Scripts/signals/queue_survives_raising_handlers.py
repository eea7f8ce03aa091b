# What a waiter was woken for and did not take is the next one's.
import queue, signal, threading, time

class Stop(Exception):
    pass

def handler(n, f):
    global armed
    if armed:
        armed = False
        raise Stop

armed = False
def consumer():
    while True:
        item = q.get()
        if item is None:
            return
        got.append(item)

q, got = queue.SimpleQueue(), []
threads = [threading.Thread(target=consumer) for i in range(2)]
for t in threads:
    t.start()

def producer():
    for i in range(3000):
        q.put(i)
        if i % 50 == 0:
            time.sleep(0.002)

p = threading.Thread(target=producer)
p.start()
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
mine = []
while p.is_alive():
    try:
        armed = True
        try:
            mine.append(q.get(timeout=0.05))
        except queue.Empty:
            pass
        armed = False
    except Stop:
        pass
armed = False
signal.setitimer(signal.ITIMER_REAL, 0)
p.join()
for t in threads:
    q.put(None)
for t in threads:
    t.join(20)
while not q.empty():
    mine.append(q.get())
# An item that get() had taken when the handler raised is gone, as in CPython: few are.
print([t.is_alive() for t in threads], 2900 < len(set(got) | set(mine)) <= 3000)
