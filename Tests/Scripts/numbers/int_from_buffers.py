# int() and float() of what holds bytes; messages show them as bytes.
for value in b" 100 ", bytearray(b"100"), memoryview(b"100"), b"x1", bytearray(b"x1"), memoryview(b"x1"), bytearray():
    for f in int, lambda v: int(v, 2), float:
        try:
            print(f(value))
        except (TypeError, ValueError) as e:
            message = str(e)
            print(type(e).__name__, message if "memory at" not in message else "")
