print((3.0).is_integer(), (3.5).is_integer(), (0.75).as_integer_ratio(), (-2.5).as_integer_ratio(), (3.5).real, (3.5).imag, (3.5).conjugate())
print((1.0).hex(), (-0.1).hex(), (0.0).hex(), (1e-320).hex(), float.fromhex("0x1.8p1"), float.fromhex("-0x.4p-3"), float.fromhex("inf"), float.fromhex("1"))
print(float("inf").hex(), (0.1).as_integer_ratio(), (1e300).is_integer(), int(1e300) == 10 ** 300)
for bad in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("xyz"), lambda: int(float("nan"))):
    try:
        print(bad())
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
