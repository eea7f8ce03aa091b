import os, queue, select, signal, threading, time

count = 0
def handler(number, frame):
    global count
    count += 1

signal.signal(signal.SIGALRM, handler)
lock = threading.Lock()
lock.acquire()
rlock = threading.RLock()
t = threading.Thread(target=rlock.acquire)
t.start()
t.join()
condition = threading.Condition()
condition.acquire()
r, w = os.pipe()
poller = select.poll()
poller.register(r, select.POLLIN)
epoll = select.epoll()
epoll.register(r, select.EPOLLIN)
stay = threading.Event()
alive = threading.Thread(target=stay.wait)
alive.start()

def get():
    try:
        queue.Queue().get(timeout=0.12)
    except queue.Empty:
        return "empty"

waits = {
    "sleep": lambda: time.sleep(0.12), "lock": lambda: lock.acquire(timeout=0.12),
    "rlock": lambda: rlock.acquire(timeout=0.12), "condition": lambda: condition.wait(0.12),
    "event": lambda: threading.Event().wait(0.12), "semaphore": lambda: threading.Semaphore(0).acquire(timeout=0.12),
    "join": lambda: alive.join(0.12), "queue": get, "select": lambda: select.select([r], [], [], 0.12),
    "poll": lambda: poller.poll(120), "epoll": lambda: epoll.poll(0.12),
    "wait_for": lambda: condition.wait_for(lambda: 0, 0.12),
}
for name, wait in waits.items():
    count = 0
    signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
    start = time.monotonic()
    result = wait()
    end = time.monotonic()
    signal.setitimer(signal.ITIMER_REAL, 0)
    print(name, result, end - start >= 0.12, count >= 1)
stay.set()
alive.join()
