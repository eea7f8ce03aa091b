print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(-3, 3, 7), pow(3, 3, -7), pow(2, 0, 1), pow(0, 0, 5))
print(pow(12345678901234567890, 98765, 1000000007), pow(7, 10 ** 20, 13))
print(2 ** 0.5, 4 ** 0.5, (-8) ** 2, pow(2, -2), 10 ** -3, 2 ** 200)
for args in (2, 3, 0), (2, -1, 4), (2.0, 3, 5), (0, -1):
    try:
        print(pow(*args))
    except (ValueError, TypeError, ZeroDivisionError) as e:
        print(args, type(e).__name__, e)
