b = b"hello"
print(b, b[0], b[-1], b[1:3], b[::-1], len(b), list(b), b + b"!", b * 2, 101 in b, b"ell" in b, b == b"hello", b < b"help", b != b"", hash(b) == hash(b"hel" + b"lo"), bool(b""))
print(bytes(), bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes(x for x in (1, 2)), b"a" == "a", {b"k": 1}[b"k"])
for bad in (lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("a"), lambda: bytes(-1), lambda: b"a" + "b", lambda: b[10], lambda: b["a"], lambda: "a" in b, lambda: 300 in b, lambda: bytes(["a"]), lambda: bytes(1.5), lambda: b"a" < "b", lambda: bytes("a", 5)):
    try:
        print(bad())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
