for text in ("1", " 1.5 ", "-.5", "5.", "1e3", "1E-3", "+1.5e+2", "inf", "-Infinity", "nan", "+NaN", "iNf", "1_000.5", "0x1p3", "", ".", "1e", "e1", "1..2", "--1", "1_", "_1", "1 2", "infin", "١.٥"):
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print(repr(text), e)
print(float(), float(3), float(True), float(b"1.5"), float(10 ** 22))
for bad in (None, [], 1j, 10 ** 400):
    try:
        print(float(bad))
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
