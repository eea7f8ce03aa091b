n = -37
print(n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.is_integer())
print((1000).to_bytes(2, "big"), (1000).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), (5).to_bytes(), (0).to_bytes(0, "big"))
print(int.from_bytes(b"\x03\xe8", "big"), int.from_bytes(b"\xfe\xff", "little", signed=True), int.from_bytes([1, 0]), int.from_bytes(b""))
print((7).as_integer_ratio(), (0).bit_length(), (1 << 90).bit_count(), (2 ** 100).to_bytes(13, "big"))
print(n.__add__(3), (5).__rsub__(7), (3).__eq__(3), (3).__eq__("x"), (3).__lt__(4.0), 5 .__neg__())
for bad in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big"), lambda: (1).to_bytes(1, "middle")):
    try:
        print(bad())
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
