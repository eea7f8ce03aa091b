import queue, threading

lock = threading.Lock()
lock.acquire()
q = queue.Queue()
for i in range(60):
    threading.Thread(target=[lock.acquire, q.get, threading.Event().wait][i % 3], daemon=True).start()
print(threading.active_count())
