# A generator shared by threads, one at a time.
import threading

def numbers():
    for i in range(1000):
        yield i

class Safe:
    def __init__(self, it):
        self.it = it
        self.lock = threading.Lock()
    def __iter__(self):
        return self
    def __next__(self):
        with self.lock:
            return next(self.it)

s = Safe(numbers())
got = []
def work():
    for x in s:
        got.append(x)
ts = [threading.Thread(target=work) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(got) == list(range(1000)))

inside = threading.Event()
go = threading.Event()
def blocking():
    inside.set()
    go.wait()
    yield "done"
b = blocking()
r = []
t = threading.Thread(target=lambda: r.append(next(b)))
t.start()
inside.wait()
for f in (lambda: next(b), lambda: b.throw(KeyError), b.close):
    try:
        f()
    except ValueError as e:
        print(e)
go.set()
t.join()
print(r)
