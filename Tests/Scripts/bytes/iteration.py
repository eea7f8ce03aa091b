total = 0
for byte in b"\x00\x01\xfe\xff":
    total += byte
print(total, [hex(x) for x in b"az"], list(reversed(b"abc")), max(b"az"), sorted(b"cab"), bytes(sorted(b"cab")), [*b"ab"], dict(enumerate(b"ab")), b"".join(bytes([x ^ 0x20]) for x in b"Hello"))
