view = memoryview(b"abcdef")
print(hash(view) == hash(b"abcdef"), hash(view[::2]) == hash(b"ace"), hash(view.cast("c")) == hash(b"abcdef"))
print(hash(view.cast("b", [2, 3])) == hash(b"abcdef"))
for bad in (memoryview(bytearray(b"a")), view[:4].cast("I"), view[:4].cast("f")):
    try:
        hash(bad)
    except ValueError as e:
        print(e)

# Remembered beyond the release.
known, unknown = memoryview(b"x"), memoryview(b"x")
hash(known)
known.release()
unknown.release()
print(hash(known) == hash(b"x"))
try:
    hash(unknown)
except ValueError as e:
    print(e)
print(known == known, known == unknown, known == b"x", known != b"x")
for f in (lambda: view < view, lambda: view < b"a", lambda: b"a" > view, lambda: view <= 3):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(view < bytearray(b"b"), bytearray(b"b") > view, view == bytearray(b"abcdef"), view == "abcdef", view == 3)
for name in ("nbytes", "format", "shape", "strides", "suboffsets", "contiguous", "c_contiguous", "obj", "ndim"):
    try:
        getattr(known, name)
    except ValueError as e:
        print(name, e)
