n = -255
print(str(n), repr(n), hex(n), oct(n), bin(n), format(n, "x"), format(n, "#X"), format(n, "b"), format(n, "o"), format(n, "08x"))
print(f"{1234567:,} {1234567:_} {0xabcdef:_x} {0xff:#_b} {123:+} {123: } {-123:08} {123:^9}| {65:c} {10 ** 30:,}")
print(f"{5:e} {5:.2f} {5:g} {1000000:g} {7:%} {2 ** 70:e} {12:>+6}")
print(str(10 ** 60), str(-(10 ** 60) + 1), repr(2 ** 128))
