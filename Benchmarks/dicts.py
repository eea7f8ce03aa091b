# Dictionary work with int, str and tuple keys: store, read, get, in, del, items, setdefault.
import time


def run():
    squares = {}
    for i in range(300_000):
        squares[i] = i * i
    total = 0
    for i in range(300_000):
        total += squares[i]
    names = {f"name{i}": i for i in range(50_000)}
    keys = list(names)
    for _ in range(4):
        for key in keys:
            names[key] += 1
            if key in names:
                total += names.get(key, 0)
    cells = {}
    for x in range(300):
        for y in range(300):
            cells[x, y] = x ^ y
    for (x, y), value in cells.items():
        total += value + x - y
    groups = {}
    for i in range(200_000):
        groups.setdefault(i % 97, []).append(i)
    for key in range(0, 300_000, 3):
        del squares[key]
    config = {"left": 1, "right": 2, "depth": 3}
    for _ in range(300_000):
        total += config["left"] + config["right"] * config["depth"]
    return total, len(squares), sum(len(group) for group in groups.values())


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
