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
time.sleep(0.1)
log.append("released")
lock.release()
t.join()
print(log)
