import math
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.floor(5), math.floor(1e20), type(math.floor(1.0)).__name__, math.ceil(-0.5))
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(-4, 6, 8), math.lcm(4, 6), math.lcm(), math.lcm(0, 3), math.gcd(2 ** 100, 6 ** 50), math.lcm(10 ** 20, 15 ** 10))
print(math.factorial(0), math.factorial(5), math.factorial(30), math.comb(5, 2), math.comb(50, 25), math.comb(3, 5), math.perm(5, 2), math.perm(5), math.isqrt(17), math.isqrt(10 ** 40), math.isqrt(10 ** 40 - 1))
print(math.prod([1, 2, 3]), math.prod([]), math.prod([2.0, 3]), math.prod([1, 2], start=5), math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.sumprod([1, 2], [3, 4]), math.sumprod([1.5], [2]))
print(math.log(10 ** 400), math.log2(2 ** 2000), math.log10(10 ** 500), math.sqrt(10 ** 300), math.sqrt(True))
