inf, nan = float("inf"), float("nan")
for x in (0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, inf, -inf, nan):
    for y in (0.0, 1.0, 2.0, 3.0, 0.5, -2.0, inf, -inf, nan):
        try:
            print(x, y, x ** y)
        except (ZeroDivisionError, OverflowError) as e:
            print(x, y, e)
