# Generators: a loop over one, a pipeline of three, yield from through a tree, send.
import time


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def odd(source):
    for i in source:
        if i & 1:
            yield i


def squares(source):
    for i in source:
        yield i * i


def leaves(depth):
    if depth == 0:
        yield 1
    else:
        yield from leaves(depth - 1)
        yield from leaves(depth - 1)


def average():
    total = n = 0
    while True:
        value = yield total
        n += 1
        total += value


def run():
    check = 0
    for i in count(1_500_000):
        check += i
    check += sum(squares(odd(count(500_000))))
    check += sum(leaves(14))
    mean = average()
    next(mean)
    for i in range(300_000):
        check += mean.send(i) & 7
    check += sum(i ^ 3 for i in range(500_000))
    return check


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
