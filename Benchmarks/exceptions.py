# Exceptions: try that raises nothing, raise and catch nearby, through several frames, finally.
import time


class TooFar(Exception):
    pass


def check(n):
    if n % 5 == 0:
        raise ValueError(n)
    return n


def deep(level, n):
    if level == 0:
        raise TooFar(n)
    return deep(level - 1, n)


def run():
    total = 0
    for i in range(1_000_000):
        try:
            total += i
        except ValueError:
            total = 0
    for i in range(300_000):
        try:
            total += check(i)
        except ValueError as error:
            total -= error.args[0]
        finally:
            total += 1
    for i in range(20_000):
        try:
            deep(10, i)
        except TooFar:
            total += 1
    table = {}
    for i in range(200_000):
        try:
            total += table[i & 1023]
        except KeyError:
            table[i & 1023] = i
    return total


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
