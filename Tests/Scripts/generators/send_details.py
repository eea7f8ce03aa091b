# send before the start, after the end, and with odd values.
def g():
    got = []
    while True:
        x = yield got
        got.append(x)
        if x == "stop":
            return got

x = g()
for v in (1, "a", False, 0, ()):
    try:
        x.send(v)
    except TypeError as e:
        print(e)
print(x.send(None))
x.send(1), x.send(None), next(x), x.send(g), x.send((1, 2))
try:
    x.send("stop")
except StopIteration as e:
    print(len(e.value), e.value[-1], e.value[1])
for v in (None, 1):
    try:
        x.send(v)
    except StopIteration as e:
        print(repr(e), e.value)
for call in (lambda: x.send(), lambda: x.send(1, 2), lambda: x.send(value=1), lambda: x.close(1), lambda: x.throw(),
             lambda: type(x).send(1, 2), lambda: type(x).send()):
    try:
        call()
    except TypeError as e:
        print(e)
send = g().send
send(None)
print(send("x"))
def unpack():
    a, b = yield 1
    return a, b
u = unpack()
next(u)
try:
    u.send(5)
except TypeError as e:
    print(e)
