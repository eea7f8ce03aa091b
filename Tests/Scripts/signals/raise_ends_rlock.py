import os, queue, select, signal, threading, time

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop

rlock = threading.RLock()
t = threading.Thread(target=rlock.acquire)
t.start()
t.join()
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    rlock.acquire()
    print("not ended")
except Stop:
    print("ended")
