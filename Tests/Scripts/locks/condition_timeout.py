import threading
import time
c = threading.Condition()
start = time.monotonic()
with c:
    print(c.wait(0.1))
    print(c.wait_for(lambda: False, 0.1), c.wait_for(lambda: time.monotonic() - start > 0.1, 5))
    print(c.wait(0))
print(0.19 <= time.monotonic() - start < 5)


def late():
    time.sleep(0.05)
    with c:
        c.notify()


t = threading.Thread(target=late)
t.start()
with c:
    print(c.wait(10))
t.join()
