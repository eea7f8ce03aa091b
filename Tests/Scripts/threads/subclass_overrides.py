import threading

log = []


class Counted(threading.Thread):
    started = 0

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.result = None

    def start(self):
        type(self).started += 1
        super().start()

    def run(self):
        try:
            super().run()
        finally:
            self.result = "ran"

    def join(self, timeout=None):
        super().join(timeout)
        return self.result


threads = [Counted(target=log.append, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
print([t.join() for t in threads], sorted(log), Counted.started)

plain = threading.Thread()
plain.run = lambda: log.append("attribute of the object")
plain.start()
plain.join()
print(log[-1])


class Slots(threading.Thread):
    __slots__ = ("mine",)


s = Slots()
s.mine = 1
print(s.mine, s.name)
