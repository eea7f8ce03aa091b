print(int("42"), int(" -7 \n"), int("+5"), int("1_000"), int("0"), int("-0"), int("007"))
print(int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int("1010", 2), int("0", 0))
print(int("123456789012345678901234567890"), int("-" + "9" * 40), int("٣٤"))
for text, base in ("", 10), ("x", 10), ("1__0", 10), ("_1", 10), ("1_", 10), ("12", 2), ("0x", 16), ("010", 0), ("1.5", 10), ("1", 1), ("1", 37), ("- 1", 10), ("1 2", 10):
    try:
        print(int(text, base))
    except ValueError as e:
        print(repr(text), base, e)
