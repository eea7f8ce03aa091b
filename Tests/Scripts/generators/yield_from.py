def inner(n):
    for i in range(n):
        got = yield i
        if got:
            print("inner got", got)
    return f"inner {n} done"


def outer():
    a = yield from inner(2)
    print(a)
    b = yield from "xy"
    print(b)
    c = yield from inner(1)
    return a, b, c


def run():
    result = yield from outer()
    print("result", result)


print(list(run()))
g = outer()
print(next(g), g.send("hello"))
print(list(g))


def flatten(x):
    if isinstance(x, list):
        for y in x:
            yield from flatten(y)
    else:
        yield x


print(list(flatten([1, [2, [3, []], 4], [[5]]])))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))
