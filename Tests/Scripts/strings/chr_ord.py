print(chr(65), chr(233), chr(0x4e2d), chr(0x1f40d), repr(chr(0)), repr(chr(0xd800)), repr(chr(0x10ffff)), ord("A"), ord("é"), ord("🐍"), ord(b"a"), ord("\0"))
for bad in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: chr(1.0), lambda: chr(2 ** 70), lambda: ord(b"ab")):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
