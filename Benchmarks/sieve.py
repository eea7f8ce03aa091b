# The sieve of Eratosthenes: with inner loops, and with slices of a list.
import time


def with_loops(n):
    prime = [True] * (n + 1)
    prime[0] = prime[1] = False
    i = 2
    while i * i <= n:
        if prime[i]:
            for j in range(i * i, n + 1, i):
                prime[j] = False
        i += 1
    return sum(prime)


def with_slices(n):
    prime = [1] * (n + 1)
    prime[0:2] = [0, 0]
    for i in range(2, int(n ** 0.5) + 1):
        if prime[i]:
            prime[i * i::i] = [0] * len(range(i * i, n + 1, i))
    return len([i for i, flag in enumerate(prime) if flag])


def run():
    return with_loops(1_500_000), with_slices(1_500_000)


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
