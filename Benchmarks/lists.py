# List work: append, pop, index, store, slice, extend, insert, in, reverse, del.
import time


def run():
    check = 0
    items = []
    for i in range(600_000):
        items.append(i)
    for i in range(0, 600_000, 2):
        items[i] = items[i + 1] - items[i]
    while len(items) > 300_000:
        check += items.pop()
    for k in range(200):
        part = items[k * 100:k * 100 + 1000]
        part.reverse()
        part.extend(part[:500])
        part.insert(10, k)
        del part[::3]
        check += part[7] + len(part) + (k * 100 in part)
    grid = [[0] * 100 for _ in range(100)]
    for step in range(30):
        for row in range(100):
            line = grid[row]
            for column in range(100):
                line[column] += row ^ column ^ step
    return check, sum(sum(line) for line in grid)


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
