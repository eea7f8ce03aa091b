import threading


class Logged(threading.Condition):
    def __init__(self, *args):
        super().__init__(*args)
        self.log = []

    def wait(self, timeout=None):
        self.log.append(("wait", timeout if timeout is None else timeout > 0))
        return super().wait(timeout)

    def notify(self, n=1):
        self.log.append(("notify", n))
        super().notify(n)


c = Logged()
with c:
    print(c.wait_for(lambda: False, 0.01))
    c.notify_all()
    c.notify(2)
print(c.log)
c.log.clear()


def waiter():
    with c:
        c.wait()


threads = [threading.Thread(target=waiter) for _ in range(3)]
for t in threads:
    t.start()
while True:
    with c:
        if len(c.log) == 3:
            c.notify_all()
            break
for t in threads:
    t.join()
print(c.log)
