import threading
import warnings

warnings.simplefilter("error")
t = threading.Thread(name="n")
for call in (threading.currentThread, threading.activeCount, t.getName, lambda: t.setName("x"), t.isDaemon,
             lambda: t.setDaemon(True), threading.Event().isSet, threading.Condition().notifyAll,
             lambda: threading.RLock(None)):
    try:
        call()
    except DeprecationWarning as e:
        print(e)
print(t.name, t.daemon)
