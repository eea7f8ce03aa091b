import random


class Event:
    serial = 0

    def __init__(self, time, action, *args):
        Event.serial += 1
        self.time, self.order, self.action, self.args = time, Event.serial, action, args

    def __lt__(self, other):
        return (self.time, self.order) < (other.time, other.order)


class Shop:
    def __init__(self, clerks, seed):
        self.events, self.now, self.free, self.line, self.log = [], 0, clerks, [], []
        random.seed(seed)

    def at(self, delay, action, *args):
        self.events.append(Event(self.now + delay, action, *args))
        self.events.sort()

    def arrive(self, n):
        self.line.append((n, self.now))
        self.serve()
        if n < 8:
            self.at(random.randint(1, 3), self.arrive, n + 1)

    def serve(self):
        while self.free and self.line:
            n, since = self.line.pop(0)
            self.free -= 1
            self.log.append((n, self.now - since))
            self.at(random.randint(3, 6), self.leave, n)

    def leave(self, n):
        print(f"{self.now:>3}: customer {n} leaves, {len(self.line)} waiting")
        self.free += 1
        self.serve()

    def run(self):
        self.at(0, self.arrive, 1)
        while self.events:
            event = self.events.pop(0)
            self.now = event.time
            event.action(*event.args)
        return self.log


print(Shop(2, 11).run())
