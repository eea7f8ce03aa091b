import math


def show(f, *args):
    try:
        print(f.__name__, args, f(*args))
    except (ArithmeticError, ValueError, TypeError) as e:
        print(f.__name__, args, type(e).__name__, e)


for n in (0, 1, 2, 5, 20, 21, 30, 100, -1, 1.5, "a"):
    show(math.factorial, n)
    for k in (0, 1, 2, 10, 30, -1, 1.0):
        show(math.comb, n, k)
        show(math.perm, n, k)
show(math.factorial, 2**70)
show(math.comb, 67, 33), show(math.comb, 68, 34), show(math.comb, 200, 100), show(math.comb, 2**70, 3)
show(math.comb, 2**70, 2**69), show(math.perm, 5), show(math.perm, 5, None), show(math.perm, 2**65, 2)
print(math.factorial(1000) % (10**9 + 7), math.comb(5000, 2500) % (10**9 + 7), math.perm(3000, 1500) % (10**9 + 7))
numbers = [0, 1, -1, 12, 18, -27, 2**47, 2**63, -2**64, 10**30, 6**50, 2**200 * 3**20, True]
for a in numbers:
    print([math.gcd(a, b) for b in numbers])
    print([math.lcm(a, b) for b in numbers])
show(math.gcd), show(math.lcm), show(math.gcd, 12, 18, 27), show(math.lcm, 4, 6, 10), show(math.gcd, 1.5)
for a in (0, 1, 2, 3, 4, 8, 9, 24, 25, 2**52, 2**53 - 1, 2**62, 2**63 - 1, 2**64, 2**64 - 1, 10**40, 10**40 - 1, -1):
    show(math.isqrt, a)
bad = [a for a in range(3000) if math.isqrt(a) ** 2 > a or (math.isqrt(a) + 1) ** 2 <= a]
bad += [k for k in range(1, 300) for n in [3**k] if math.isqrt(n * n) != n or math.isqrt(n * n - 1) != n - 1]
print(bad)
