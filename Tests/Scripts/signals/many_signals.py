import os, signal

hits = 0
def handler(n, f):
    global hits
    hits += 1

signal.signal(signal.SIGUSR1, handler)
pid = os.getpid()
for i in range(5000):
    os.kill(pid, signal.SIGUSR1)
print(hits)
