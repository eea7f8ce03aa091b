# two threads that never wait both get on
import threading
counts = [0, 0]
stop = False


def spin(i):
    while not stop:
        counts[i] += 1


threads = [threading.Thread(target=spin, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
while min(counts) < 1000:
    pass
stop = True
for t in threads:
    t.join()
print(min(counts) >= 1000)
