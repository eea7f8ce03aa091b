import os, queue, select, signal, threading, time

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop

r, w = os.pipe()

def epoller():
    p = select.epoll()
    p.register(r, select.EPOLLIN)
    return p

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    epoller().poll()
    print("not ended")
except Stop:
    print("ended")
