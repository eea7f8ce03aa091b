import threading
import time
s = threading.Semaphore(3)
guard = threading.Lock()
inside = most = 0


def work():
    global inside, most
    with s:
        with guard:
            inside += 1
            most = max(most, inside)
        time.sleep(0.03)
        with guard:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(12)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most, inside)
