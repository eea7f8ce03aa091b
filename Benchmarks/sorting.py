# Sorting: random ints, floats, strings, by key, in reverse, nearly sorted, tuples; bisection by hand.
import time
import random


def run():
    random.seed(3)
    numbers = [random.randrange(1_000_000) for _ in range(100_000)]
    floats = [random.random() for _ in range(60_000)]
    words = [f"w{n % 5000}" for n in numbers[:40_000]]
    pairs = [(n % 100, n) for n in numbers[:40_000]]
    check = 0
    for _ in range(2):
        ordered = sorted(numbers)
        check += ordered[500]
        check += int(sorted(floats)[100] * 1e9)
        check += len(sorted(words)[3])
        check += sorted(pairs)[1000][1]
        check += sorted(numbers, key=lambda n: -n)[10]
        check += sorted(numbers, reverse=True)[20]
    ordered[5], ordered[-5] = ordered[-5], ordered[5]
    ordered.sort()
    for wanted in numbers[:30_000]:
        low, high = 0, len(ordered)
        while low < high:
            middle = (low + high) // 2
            if ordered[middle] < wanted:
                low = middle + 1
            else:
                high = middle
        check += low
    return check


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
