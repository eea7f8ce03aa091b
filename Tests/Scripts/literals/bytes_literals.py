print(b"abc", b'\x00\xff\t\n\\\'"', b"it's", b'"both\'"')
print(b"""a
b""", b"\101\60", len(b"\x41B"))
print(b"")
print(list(b"\0\1\2\377"))
