# Integers of hundreds of digits: factorial, powers, gcd by hand, division, decimal output.
import time


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def run():
    product = 1
    for i in range(1, 1400):
        product *= i
    for _ in range(30):
        product = product * product // product
    digits = str(product)
    for _ in range(20):
        digits = str(int(digits) + 1)
    fibonacci = [0, 1]
    for _ in range(20_000):
        fibonacci.append(fibonacci[-1] + fibonacci[-2])
    check = gcd(fibonacci[3000], fibonacci[2000])
    powers = 0
    for i in range(2, 12_000):
        powers ^= pow(i, 65537, 1_000_000_007 * 998_244_353)
    halves = product
    steps = 0
    while halves:
        halves //= 1_000_000
        steps += 1
    return len(digits), digits[:20], str(check)[:20], powers, steps


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
