# Recursive calls: about 7 million of them, each with one argument, a comparison and two sums.
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def run():
    return fib(32)


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
