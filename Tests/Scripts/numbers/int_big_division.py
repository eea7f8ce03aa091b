# quotients whose digits are all ones or zeros: long division at its edges
for n in (64, 96, 128, 192, 256):
    x = (1 << 2 * n) - 1
    for y in ((1 << n) - 1, (1 << n) + 1, 1 << n, (1 << n - 1) + 1, (1 << n) - (1 << n // 2)):
        q, r = divmod(x, y)
        print(n, hex(q), hex(r), q * y + r == x, 0 <= r < y)
