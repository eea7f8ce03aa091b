def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


print(gcd(2 ** 200 - 1, 2 ** 150 - 1), gcd(10 ** 40, 6 ** 50))
print(isqrt(10 ** 60), isqrt(2 * 10 ** 80), isqrt(2 ** 129 - 1))
print((2 ** 127 - 1) * (2 ** 61 - 1) % (10 ** 9 + 7))
