def attempt(what, f):
    try:
        print(what, f())
    except Exception as e:
        print(what, type(e).__name__, e)


b = bytearray(b"abcdef")
m = memoryview(b)
print(len(m), m[0], m[-1], m.tobytes(), m.tolist(), m.nbytes, m.readonly, m.format, m.itemsize, m.ndim, m.shape, m.strides)
m[0] = 65
m[1:3] = b"XY"
print(b, bytes(m[::2]), m[::-1].tobytes(), m[1:4][1], m == b, m[:3] == b"AXY", m == b"", 65 in list(m))
print(m.hex(), m.hex("-"), m.contiguous, m[::2].contiguous, m.obj is b)
r = memoryview(b"\x01\x00\x02\x00\xff\xff\xff\xff")
print(r.readonly, r.cast("H").tolist(), r.cast("h")[-1], r.cast("i").tolist(), r.cast("b").tolist()[-1], hash(r) == hash(bytes(r)))
print(b"-".join([m[:2], memoryview(b"z")]), b"abc".find(memoryview(b"c")), bytes(memoryview(b"q")) + memoryview(b"r"))
attempt("readonly", lambda: r.__setitem__(0, 1))
attempt("range", lambda: m.__setitem__(0, 300))
attempt("type", lambda: m.__setitem__(0, "a"))
attempt("size", lambda: m.__setitem__(slice(0, 2), b"abc"))
attempt("index", lambda: m[100])
attempt("hash", lambda: hash(m))
attempt("str", lambda: memoryview("abc"))
attempt("cast", lambda: memoryview(b"abc").cast("H"))
with memoryview(b) as v:
    print(v[0])
attempt("released", lambda: v[0])
attempt("released", lambda: len(v))
print([chr(c) for c in m], sum(m), str(b"x" in [m[:1]]))
