import os, signal, threading, time

count = 0
def handler(number, frame):
    global count
    count += 1

def drain():
    while count < 3:
        time.sleep(0.005)
    total = 0
    while total < size:
        total += len(os.read(r, 65536))
    totals.append(total)

signal.signal(signal.SIGALRM, handler)
totals = []
size = 1 << 20
r, w = os.pipe()
t = threading.Thread(target=drain)
t.start()
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
with open(w, "wb") as f:
    print(f.write(b"x" * size))
signal.setitimer(signal.ITIMER_REAL, 0)
t.join()
print(count >= 3, totals)
