import os, queue, select, signal, threading, time

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop

lock = threading.Lock()
lock.acquire()
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    lock.acquire(timeout=30)
    print("not ended")
except Stop:
    print("ended")
print(lock.locked())
lock.release()
print(lock.acquire(False))
