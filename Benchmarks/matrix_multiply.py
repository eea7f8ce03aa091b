# Nested loops: the product of two matrices of 100 by 100 floats and of ints, in plain lists.
import time


def multiply(a, b):
    n, m, p = len(a), len(b), len(b[0])
    result = [[0] * p for _ in range(n)]
    for i in range(n):
        row = a[i]
        out = result[i]
        for j in range(p):
            total = 0
            for k in range(m):
                total += row[k] * b[k][j]
            out[j] = total
    return result


def run():
    n = 100
    a = [[(i * j) % 7 + 0.5 for j in range(n)] for i in range(n)]
    b = [[(i + j) % 5 - 1.25 for j in range(n)] for i in range(n)]
    c = multiply(a, multiply(a, b))
    d = [[i ^ j for j in range(n)] for i in range(n)]
    e = multiply(d, d)
    return c[3][4], sum(map(sum, c)), e[50][60], sum(map(sum, e))


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
