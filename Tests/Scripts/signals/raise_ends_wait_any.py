import os, queue, select, signal, threading, time

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop

pids = []

def child():
    pid = os.fork()
    if pid == 0:
        signal.setitimer(signal.ITIMER_REAL, 0)
        time.sleep(30)
        os._exit(0)
    pids.append(pid)
    return pid

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    (child(), os.wait())
    print("not ended")
except Stop:
    print("ended")
os.kill(pids[0], signal.SIGKILL)
print(os.waitpid(pids[0], 0)[1])
