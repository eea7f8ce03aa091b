def echo():
    received = None
    while True:
        received = yield received
        print("got", received)


g = echo()
print(g.send(None), g.send(1), g.send("a"), next(g))


def average():
    total = n = 0
    mean = None
    while True:
        x = yield mean
        total += x
        n += 1
        mean = total / n


a = average()
next(a)
print(a.send(10), a.send(20), a.send(3))
try:
    echo().send("too early")
except TypeError as e:
    print(e)


def two():
    x = yield 1
    y = yield x * 2
    return x + y


g = two()
print(next(g), g.send(5))
try:
    g.send(7)
except StopIteration as e:
    print("returned", e.value)
try:
    g.send(1)
except StopIteration as e:
    print("again", e.value)
