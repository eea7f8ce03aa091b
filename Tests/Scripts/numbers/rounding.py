print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 2.675, 1e15 + 0.5, 0.49999999999999994)])
print(round(2.675, 2), round(1.005, 2), round(2.5, 0), round(-2.5, 0), round(1234.5, -2), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1e22, 3), round(5e-324, 400))
print(round(1250, -2), round(1350, -2), round(-1250, -2), round(15, -1), round(25, -1), round(5, -1), round(6, -1), round(12345, 2), round(10 ** 30 + 5, -1), round(7, -3))
print(type(round(2.0)), type(round(2.0, 0)), type(round(2, 1)), round(True), round(1.5, None), round(3))
for bad in (lambda: round("x"), lambda: round(1.5, "x"), lambda: round(float("inf")), lambda: round(float("nan")), lambda: round(1.5, 2.0)):
    try:
        print(bad())
    except (TypeError, OverflowError, ValueError) as e:
        print(type(e).__name__, e)


class R:
    def __round__(self, n=None):
        return ("rounded", n)


print(round(R()), round(R(), 2))
