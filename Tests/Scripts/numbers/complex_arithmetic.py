a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** b, -a, +a, abs(a), a.conjugate(), a.real, a.imag)
print(a + 1, 1.5 - a, a * 2, 2 / a, a == 3 + 4j, a == 3, 3 + 0j == 3, a != b, bool(0j), bool(a))
print(1j * 1j, (1 + 2j) ** 0, 0j ** 0, (1j) ** 3, 2 ** 1j, (-1) ** 0.5, (-8) ** (1 / 3))
print(repr(1j), repr(-1j), repr(0j), repr(-0.0j), repr(1 + 0j), repr(complex(-0.0, 1)), repr(complex(1.5, -0.0)), str(1e20 + 1e-7j))
for bad in (lambda: a / 0, lambda: a < b, lambda: a // b, lambda: a % b, lambda: int(a), lambda: float(a), lambda: 0j ** -1, lambda: divmod(a, b)):
    try:
        print(bad())
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
