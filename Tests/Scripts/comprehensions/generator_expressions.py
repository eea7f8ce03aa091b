g = (x * x for x in range(4))
print(type(g).__name__, next(g), list(g), list(g), sum(x for x in range(5)), max((len(w), w) for w in ["a", "bbb", "cc"]), "-".join(str(i) for i in range(3)), dict((i, i) for i in range(2)), any(x > 2 for x in range(3)), sorted((-x for x in range(3)), reverse=True))


def noisy(n):
    for i in range(n):
        print("made", i)
        yield i


g = (x + 10 for x in noisy(3))
print("not yet")
print(next(g))
g.close()
print(list(g))
lazy = (1 // x for x in (1, 0))
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError as e:
    print(e)
print(list(lazy))
try:
    (x for x in 5)
except TypeError as e:
    print("at once:", e)
