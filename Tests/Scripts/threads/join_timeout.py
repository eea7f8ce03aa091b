import threading
import time
e = threading.Event()
t = threading.Thread(target=e.wait)
t.start()
start = time.monotonic()
print(t.join(0.1), t.is_alive(), 0.09 <= time.monotonic() - start < 5)
print(t.join(timeout=0), t.join(0.0), t.is_alive())
e.set()
print(t.join(10), t.is_alive(), t.join(0))
