import os, threading

stop = threading.Event()
t = threading.Thread(target=stop.wait)
t.start()
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    pid = os.fork()
    if pid == 0:
        os._exit(0)
stop.set()
t.join()
os.waitpid(pid, 0)
for w in caught:
    print(w.category.__name__, str(w.message).replace(str(os.getpid()), "N"), w.lineno)
