import threading


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n, self.result = n, None

    def run(self):
        self.result = sum(range(self.n))


workers = [Worker(n) for n in (10, 100, 1000)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print([w.result for w in workers], [w.name for w in workers])


class Silent(threading.Thread):
    pass


s = Silent()
s.start()
s.join()
print(s.is_alive())


class NoInit(threading.Thread):
    def __init__(self):
        pass


for bad in (lambda: NoInit().start(), lambda: NoInit().join(), lambda: NoInit().is_alive()):
    try:
        bad()
    except (RuntimeError, AssertionError) as e:
        print(e)
