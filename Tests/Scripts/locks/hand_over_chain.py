import threading
locks = [threading.Lock() for _ in range(20)]
for lock in locks:
    lock.acquire()
log = []


def link(i):
    locks[i].acquire()
    log.append(i)
    if i + 1 < len(locks):
        locks[i + 1].release()


threads = [threading.Thread(target=link, args=(i,)) for i in range(20)]
for t in reversed(threads):
    t.start()
locks[0].release()
for t in threads:
    t.join()
print(log)
