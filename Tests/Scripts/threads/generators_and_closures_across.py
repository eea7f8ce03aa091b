import threading


def numbers():
    n = 0
    while True:
        got = yield n
        n += got or 1


g = numbers()
out = [next(g)]


def step(k):
    out.append(g.send(k))


for k in (5, 10, 1):
    t = threading.Thread(target=step, args=(k,))
    t.start()
    t.join()
print(out)


def counter():
    n = 0

    def bump():
        nonlocal n
        n += 1
        return n
    return bump


bump = counter()
threads = [threading.Thread(target=bump) for _ in range(5)]
for t in threads:
    t.start()
    t.join()
print(bump())
