# a started thread runs ahead of its starter
import threading
log = []
for i in range(20):
    t = threading.Thread(target=log.append, args=(i,))
    t.start()
    t.join()
    log.append(-i)
print(log)
