import threading
n = 0
lock = threading.Lock()


def add():
    global n
    for _ in range(500):
        with lock:
            value = n
            value += 1
            n = value


threads = [threading.Thread(target=add) for _ in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
