import os, queue, select, signal, threading, time

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop

r, w = os.pipe()

def full_pipe():
    os.set_blocking(w, False)
    try:
        while True:
            os.write(w, b"x" * 4096)
    except BlockingIOError:
        os.set_blocking(w, True)
    return w

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    os.write(full_pipe(), b'x')
    print("not ended")
except Stop:
    print("ended")
