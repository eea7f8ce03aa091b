import queue
import threading


class Room:
    def __init__(self):
        self.members, self.lock = {}, threading.RLock()

    def join(self, name):
        with self.lock:
            self.members[name] = queue.Queue()
            self.say("room", f"{name} came in")

    def say(self, who, text):
        with self.lock:
            for name, inbox in self.members.items():
                if name != who:
                    inbox.put((who, text))

    def read(self, name):
        inbox = self.members[name]
        out = []
        while not inbox.empty():
            out.append("{}: {}".format(*inbox.get()))
        return out


room = Room()
for name in ("ann", "ben", "cleo"):
    room.join(name)


def talk(name):
    for i in range(3):
        room.say(name, f"hello {i}")


threads = [threading.Thread(target=talk, args=(name,)) for name in ("ann", "ben", "cleo")]
for t in threads:
    t.start()
for t in threads:
    t.join()
for name in ("ann", "ben", "cleo"):
    heard = room.read(name)
    print(name, [line for line in heard if line.startswith("room")], len(heard), [line for line in heard if line.startswith("ann")])
