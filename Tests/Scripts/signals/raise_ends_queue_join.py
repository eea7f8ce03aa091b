import os, queue, select, signal, threading, time

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop

def full_queue():
    q = queue.Queue(1)
    q.put(1)
    return q

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    full_queue().join()
    print("not ended")
except Stop:
    print("ended")
