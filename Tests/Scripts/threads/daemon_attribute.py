import threading
t = threading.Thread()
d = threading.Thread(daemon=True)
print(t.daemon, d.daemon, threading.main_thread().daemon)
t.daemon = True
print(t.daemon)
inherited = []


def child():
    inherited.append(threading.Thread().daemon)
    inherited.append(threading.current_thread().daemon)


for daemon in (True, False):
    c = threading.Thread(target=child, daemon=daemon)
    c.start()
    c.join()
print(inherited)
e = threading.Event()
r = threading.Thread(target=e.wait)
r.start()
try:
    r.daemon = True
except RuntimeError as err:
    print(err)
e.set()
r.join()
