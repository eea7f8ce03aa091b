import threading
inside, go = threading.Event(), threading.Event()


def g():
    inside.set()
    go.wait()
    yield 1


it = g()
t = threading.Thread(target=lambda: out.append(next(it)))
out = []
t.start()
inside.wait()
try:
    next(it)
except ValueError as e:
    print(e)
go.set()
t.join()
print(out)
