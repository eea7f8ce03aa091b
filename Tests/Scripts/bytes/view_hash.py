# a view is hashed through what it shows; which empty and short pieces are contiguous
for source in (b"abc", bytearray(b"abc"), b""):
    v = memoryview(source).toreadonly()
    for view in (v, v[1:], v[::2], v[:0], v[::-1]):
        try:
            print(hash(view) == hash(bytes(view)))
        except TypeError as e:
            print(e)
m = memoryview(bytearray(b"abcdef"))
for piece in (slice(0, 0, 2), slice(0, 0), slice(0, 1, 3), slice(2, 1, -1), slice(3, 2, -1), slice(5, 0, -2), slice(1, 4)):
    p = m[piece]
    try:
        p.cast("B")
        print(len(p), p.strides, p.contiguous, p.c_contiguous, p.f_contiguous, p.tobytes(), "cast")
    except TypeError as e:
        print(len(p), p.strides, p.contiguous, p.c_contiguous, p.f_contiguous, p.tobytes(), e)
