import sys
import threading
sys.setswitchinterval(0.001)
n = 0


def spin():
    global n
    for _ in range(2000):
        n += 0


threads = [threading.Thread(target=spin) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n, sys.getswitchinterval())
