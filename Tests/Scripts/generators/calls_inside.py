def add(a, b=0, *c):
    return a + b + sum(c)


def g(n):
    for i in range(n):
        x = add(i, (yield add(i)), *[i, i])
        print("x", x)
        yield [add(j, x) for j in range(3)]


i = g(2)
print(next(i), i.send(10), next(i), i.send(20))


def deep(n):
    return n if n == 0 else 1 + deep(n - 1)


def h():
    for i in range(3):
        yield deep(i * 50), sorted([deep(3), 1], key=lambda x: -x), max(deep(k) for k in range(4))


print(list(h()))
