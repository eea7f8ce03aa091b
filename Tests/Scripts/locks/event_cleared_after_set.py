import threading

event = threading.Event()
arrived = threading.Semaphore(0)
results = []


def waiter():
    arrived.release()
    results.append(event.wait(60))


for _ in range(20):
    threads = [threading.Thread(target=waiter) for _ in range(5)]
    for t in threads:
        t.start()
    for _ in threads:
        arrived.acquire()
    # They wait for sure when the set finds them; it is cleared before any of them runs.
    import time
    time.sleep(0.002)
    event.set()
    event.clear()
    for t in threads:
        t.join()
print(results.count(True), results.count(False))
