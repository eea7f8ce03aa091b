import threading
data = threading.local()
data.x = "main"
data.items = []
log = []


def work(n):
    before = hasattr(data, "x")
    data.x = n
    data.items = [n]
    barrier.wait()
    log.append((n, before, data.x, data.items, sorted(data.__dict__)))


barrier = threading.Barrier(3)
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(log), data.x, data.items)
del data.x
try:
    data.x
except AttributeError as e:
    print(e)
try:
    threading.local(5)
except TypeError as e:
    print(e)
