# Closures: calls to inner functions, nonlocal counters, lambdas as arguments, a decorator.
import time


def adder(n):
    def add(x):
        return x + n
    return add


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count
    return step


def twice(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs) * 2
    return wrapper


@twice
def plus(a, b=1):
    return a + b


def run():
    add = adder(5)
    total = 0
    for i in range(1_000_000):
        total += add(i)
    step = counter()
    for _ in range(800_000):
        step()
    for i in range(200_000):
        total += plus(i, b=2)
    total += sum(map(lambda x: x * 2, filter(lambda x: x % 3, range(400_000))))
    makers = [lambda x, k=k: x + k for k in range(10)]
    for _ in range(20_000):
        for make in makers:
            total += make(1)
    return total + step()


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
