# Set work: add, in, union, intersection, difference, a graph search with a visited set.
import time


def reach(edges, first):
    seen = {first}
    todo = [first]
    while todo:
        node = todo.pop()
        for other in edges[node]:
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return len(seen)


def run():
    numbers = set()
    for i in range(300_000):
        numbers.add(i * 7 % 100_003)
    inside = 0
    for i in range(400_000):
        inside += i in numbers
    a, b = set(range(0, 200_000, 2)), set(range(0, 200_000, 3))
    both = len(a & b) + len(a | b) + len(a - b) + len(a ^ b)
    edges = [[(i * 3 + 1) % 60_000, (i * 5 + 2) % 60_000, (i + 7) % 60_000] for i in range(60_000)]
    words = {f"k{i % 3000}" for i in range(100_000)}
    return len(numbers), inside, both, reach(edges, 0), len(words)


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
