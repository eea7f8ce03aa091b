import threading
import warnings

warnings.simplefilter("always")


def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, lineno, message)


warnings.showwarning = show
threading.currentThread()
threading.activeCount()
t = threading.Thread(name="n")
print(t.getName())
t.setName("m")
print(t.isDaemon())
t.setDaemon(True)
print(t.name, t.daemon)
e = threading.Event()
print(e.isSet())
c = threading.Condition()
with c:
    c.notifyAll()
threading.RLock(1)
print("done")
