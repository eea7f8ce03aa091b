def ticker(name, n):
    for i in range(n):
        yield f"{name}{i}"


alive = [ticker(c, len(c) + i) for i, c in enumerate("abcdef")]
out = []
while alive:
    for g in alive[:]:
        try:
            out.append(next(g))
        except StopIteration:
            alive.remove(g)
print(out)


def chain(n):
    return (x + 1 for x in chain(n - 1)) if n else iter([0, 10])


print(list(chain(50)))


def nested(n):
    if n == 0:
        yield "bottom"
    else:
        yield from nested(n - 1)


print(list(nested(100)))
