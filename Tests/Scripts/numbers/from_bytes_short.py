# int.from_bytes of 0 to 10 bytes, both orders, with and without a sign.
for n in range(10):
    b = bytes([0x80 | n] + [0xFF] * n)
    print([int.from_bytes(b, order, signed=signed) for order in ("big", "little") for signed in (False, True)])
print(int.from_bytes(b"", "big"), int.from_bytes(b"\x80", "big", signed=True), int.from_bytes(b"\x7f\xff", signed=True))
print(int.from_bytes([1, 2], "little"), int.from_bytes(bytearray(b"\x01\x00\x00\x00\x00\x00\x00"), "big"))


class I(int):
    pass


print(type(I.from_bytes(b"\x05")).__name__, I.from_bytes(b"\x05") + 1)
print(b"\x00\xff\x1a".hex(), repr(b"".hex()), bytearray(b"ab").hex(), memoryview(b"xyz").hex(), b"abc".hex("-"), b"abcde".hex(":", 2))
