# around the limits of machine words
for n in (2 ** 31, 2 ** 47, 2 ** 48, 2 ** 51, 2 ** 53, 2 ** 62, 2 ** 63, 2 ** 64):
    for m in (n - 1, n, n + 1, -n - 1, -n, -n + 1):
        print(m, m + m, m - 1 - m, m * m, -m, m // 3, m % 1000, hash(m) == hash(m + 0))
print((2 ** 63 - 1) + 1, -(2 ** 63) - 1, (2 ** 62) * 2, -(2 ** 63) * -1, abs(-(2 ** 63)), -(2 ** 63) // -1)
