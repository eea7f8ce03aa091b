# every base, underscores, and zero in its odd forms
print(0, 00, 0_0, 7, 1_000_000)
print(0x1F, 0XfF, 0x_ff, 0o17, 0O7_7, 0b101, 0B1_0)
print(0xDEADBEEFCAFEBABE, 0b1111_0000_1111)
print(123456789012345678901234567890)
