import threading


class ReadWrite:
    def __init__(self):
        self.c, self.readers = threading.Condition(), 0

    def read(self):
        with self.c:
            self.readers += 1

    def done(self):
        with self.c:
            self.readers -= 1
            if not self.readers:
                self.c.notify_all()

    def write(self, f):
        with self.c:
            self.c.wait_for(lambda: self.readers == 0)
            f()


rw, value, seen = ReadWrite(), [0, 0], []


def reader():
    for _ in range(30):
        rw.read()
        seen.append(value[0] == value[1])
        rw.done()


def change():
    value[0] += 1
    value[1] += 1


def writer():
    for _ in range(10):
        rw.write(change)


threads = [threading.Thread(target=f) for f in (reader, writer, reader, writer)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(value, len(seen), all(seen))
