import threading
import time
lock = threading.Lock()
log = []


def wait():
    log.append("wants")
    with lock:
        log.append("has")


lock.acquire()
t = threading.Thread(target=wait)
t.start()
while not log:
    time.sleep(0.001)
time.sleep(0.05)
log.append("released")
lock.release()
t.join()
print(log)
