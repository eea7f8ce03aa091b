import threading
log = []
b = threading.Barrier(3, action=lambda: log.append("action"))


def f():
    b.wait()
    log.append("through")


threads = [threading.Thread(target=f) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)


def bad():
    raise ValueError("action failed")


b = threading.Barrier(2, bad)
errors = []


def g():
    try:
        b.wait()
    except (ValueError, threading.BrokenBarrierError) as e:
        errors.append(type(e).__name__)


threads = [threading.Thread(target=g) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(errors), b.broken)
