# Integer arithmetic in while and for loops.
import time


def run():
    total = 0
    i = 0
    while i < 2_000_000:
        if i % 3 == 0:
            total += i
        elif i & 1:
            total -= i // 2
        else:
            total ^= i
        i += 1
    for i in range(2_000_000):
        total += i * 3 - (i >> 2)
    return total


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
