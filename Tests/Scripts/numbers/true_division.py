# int / int is correctly rounded, whatever their size
print(1 / 3, 10 ** 30 / 10 ** 10, (10 ** 400) / (10 ** 399), (2 ** 1000 + 1) / 2 ** 1000, (3 ** 300) / (2 ** 450))
print(9007199254740993 / 1, 9007199254740993 / 3, (2 ** 53 + 1) / 2, -7 / 2, 0 / 5, 1 / (2 ** 1074), 1 / (2 ** 1075), (2 ** 1024 - 2 ** 971) / 1)
for bad in (lambda: 10 ** 400 / 3, lambda: 1 / 0, lambda: (2 ** 1024) / 1, lambda: 10 ** 400 * 1.0, lambda: 0 / 0):
    try:
        print(bad())
    except (OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
