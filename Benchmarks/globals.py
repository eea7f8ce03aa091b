# A loop at module level: names that are globals, and builtins called by name.
import time

start = time.perf_counter()
total = 0
limit = 1_600_000
values = [3, 1, 2]


def run():
    for _ in range(800_000):
        step()
    return total


def step():
    global total
    total += len(values) + abs(-limit) % 7 + min(3, 4)


for number in range(limit):
    if number % 2:
        total += number
    else:
        total -= 1

print(run())
print(f"{time.perf_counter() - start:.6f}")
