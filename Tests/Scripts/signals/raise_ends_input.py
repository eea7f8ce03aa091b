import os, queue, select, signal, threading, time

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop

r, w = os.pipe()
os.dup2(r, 0)
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    input()
    print("not ended")
except Stop:
    print("ended")
