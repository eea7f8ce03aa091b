print(7.5 + 2, 7.5 - 2, 7.5 * 2, 7.5 / 2, 7.5 // 2, 7.5 % 2, 2.0 ** 3, -7.5, 2 ** 0.5)
for a, b in (7.5, 2.0), (-7.5, 2.0), (7.5, -2.0), (-7.5, -2.0), (0.0, 3.0), (-0.0, 3.0), (1e300, 1e-10), (6.0, 3.0), (-6.0, 3.0), (5.0, float("inf")), (-5.0, float("inf")):
    print(a, b, a // b, a % b, divmod(a, b))
print(1e308 * 10, -1e308 * 10, 1e-320, 1e-320 / 1e10, float("inf") - float("inf"), float("inf") * 0)
print(0.1 + 0.2 == 0.3, 0.1 * 3, 1.1 + 2.2, 1e16 + 1, 9007199254740993.0)
for bad in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0)):
    try:
        print(bad())
    except ArithmeticError as e:
        print(type(e).__name__, e)
