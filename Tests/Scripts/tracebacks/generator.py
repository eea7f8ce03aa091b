def g(n):
    for i in range(n):
        yield 1 // (1 - i)


def consume(it):
    total = 0
    for x in it:
        total += x
    return total


consume(g(5))
