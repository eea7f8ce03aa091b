import os, queue, select, signal, threading, time

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop

r, w = os.pipe()

def poller():
    p = select.poll()
    p.register(r, select.POLLIN)
    return p

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    poller().poll()
    print("not ended")
except Stop:
    print("ended")
