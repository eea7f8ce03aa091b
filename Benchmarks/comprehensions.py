# Comprehensions: list, dict, set, nested, with conditions; zip, enumerate, sum, max, any.
import time


def run():
    total = 0
    for k in range(10):
        squares = [i * i for i in range(50_000)]
        evens = [i for i in squares if i % 2 == 0]
        table = {i: i + k for i in range(20_000)}
        rest = {i % 1000 for i in range(30_000)}
        pairs = [(a, b) for a in range(100) for b in range(100) if a != b]
        total += len(evens) + len(rest) + len(pairs) + table[77]
        total += sum(a * b for a, b in zip(squares, evens)) % 1009
        total += max(i ^ v for i, v in enumerate(squares))
        total += any(i == 49_000 for i in range(50_000)) + all(i >= 0 for i in squares)
    return total


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
