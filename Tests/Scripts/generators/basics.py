def count(n):
    print("start")
    for i in range(n):
        yield i
    print("end")


g = count(2)
print(type(g).__name__, g.__name__, iter(g) is g)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(list(count(3)), next(g, "default"))
for x in count(2):
    print(x)


def empty():
    return
    yield


print(list(empty()), [x for x in empty()])


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(15)])
