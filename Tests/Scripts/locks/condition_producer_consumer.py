import threading
items, log = [], []
c = threading.Condition()


def producer():
    for i in range(30):
        with c:
            while len(items) >= 2:
                c.wait()
            items.append(i)
            c.notify_all()


def consumer(n):
    for _ in range(10):
        with c:
            c.wait_for(lambda: items)
            log.append(items.pop(0))
            c.notify_all()


threads = [threading.Thread(target=producer)] + [threading.Thread(target=consumer, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log == list(range(30)), items)
