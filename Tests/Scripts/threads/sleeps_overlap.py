import threading
import time
start = time.monotonic()
threads = [threading.Thread(target=time.sleep, args=(0.3,)) for _ in range(20)]
for t in threads:
    t.start()
for t in threads:
    t.join()
took = time.monotonic() - start
print(0.29 < took < 2)
