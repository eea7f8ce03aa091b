import threading


class Context(threading.local):
    count = 0

    def __init__(self, tag, *, start=0):
        self.tag, self.n = tag, start

    def bump(self):
        self.n += 1
        return self.n


c = Context("t", start=10)
c.bump()
out = []


def work():
    out.append((c.tag, c.bump(), c.bump(), c.count))
    c.extra = 1


for _ in range(2):
    t = threading.Thread(target=work)
    t.start()
    t.join()
print(out, c.n, c.tag, hasattr(c, "extra"))
c.__dict__["direct"] = 5
print(c.direct)
