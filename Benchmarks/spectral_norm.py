# The spectral norm of an infinite matrix, its first 130 rows: small calls and sums of floats.
import time


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, transposed):
    n = len(v)
    result = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += (entry(j, i) if transposed else entry(i, j)) * v[j]
        result.append(total)
    return result


def run():
    u = [1.0] * 130
    for _ in range(10):
        v = times(times(u, False), True)
        u = times(times(v, False), True)
    uv = sum(a * b for a, b in zip(u, v))
    vv = sum(b * b for b in v)
    return f"{(uv / vv) ** 0.5:.9f}"


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
