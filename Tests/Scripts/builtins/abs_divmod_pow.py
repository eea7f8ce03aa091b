print(abs(-5), abs(5), abs(-0.0), abs(-2.5), abs(3 - 4j), abs(True), abs(-10 ** 30), divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(10 ** 20, 7), pow(2, 3), pow(2, 3, 5), pow(2, -1), pow(base=2, exp=5, mod=7))
for bad in (lambda: abs("x"), lambda: abs(), lambda: abs(None), lambda: divmod(1), lambda: divmod("a", 2), lambda: pow(1), lambda: pow("a", 2), lambda: pow(2, 3, "x"), lambda: abs(1, 2)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
