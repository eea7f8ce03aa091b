print(bytes(range(0, 40)), bytes(range(120, 140)), b"'", b'"', b"'\"", b"\\", [b"x"], str(b"x"), repr(b"\n\t\r"), "%s" % b"q", f"{b'z'}", f"{b'z'!r:>6}")
