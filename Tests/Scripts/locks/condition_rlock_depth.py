# wait() gives up a lock that was taken several times, and takes it back as often
import threading
c = threading.Condition()
log = []


def other():
    with c:
        log.append("other has it")
        c.notify()


with c:
    with c:
        t = threading.Thread(target=other)
        t.start()
        print(c.wait(10))
        log.append("back")
    print(log)
t.join()
try:
    c.release()
except RuntimeError as e:
    print(e)
