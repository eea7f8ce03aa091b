print(6 & 3, 6 | 3, 6 ^ 3, 1 << 10, 1024 >> 3, -1 >> 5, -8 >> 1, ~0)
print(-6 & 3, -6 | 3, -6 ^ 3, -6 & -3, -1 & 0xFF)
print(1 << 100, (1 << 100) >> 98, -(1 << 70) >> 69, -1 >> 1000, 5 >> 200)
big = 0xFFFF_FFFF_FFFF_FFFF_FFFF
print(hex(big & 0xF0F0), hex(big ^ -1), hex(-big | 1), hex(~big), hex(-big & (1 << 90) - 1))
for bad in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1.5 & 1):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
