def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


flat = memoryview(bytearray(range(24)))
table = flat.cast("B", [4, 6])
cube = flat.cast("H", (2, 3, 2))
print(table.shape, table.strides, table.ndim, table.nbytes, len(table), table.tolist())
print(cube.shape, cube.strides, cube.ndim, cube.itemsize, cube.tolist())
print(table[1, 2], table[-1, -1], cube[1, 2, 1], cube[-2, -3, -2], flat[(3,)])
for f in (lambda: table[4, 0], lambda: table[0, 6], lambda: cube[0, 0, -3], lambda: table[1], lambda: table[1,],
          lambda: table[1, 2, 3], lambda: table[...], lambda: table[0:1, 0:1], lambda: flat[0:1,], lambda: table["a"],
          lambda: table[0, None], lambda: flat[()], lambda: list(table), lambda: 3 in table, lambda: table[0.0]):
    show(f)

# The outermost dimension can be sliced.
half = table[::2]
print(half.shape, half.strides, half.tolist(), half.c_contiguous, half.contiguous, half.tobytes())
back = table[::-1]
print(back.strides, back.tolist()[0], back[0, 0], back == table, back[::-1] == table)
show(lambda: half.cast("B"))

# Items in other orders.
print(table.tobytes("F") == bytes(r * 6 + c for c in range(6) for r in range(4)), cube.tobytes("F"))
print(table.tobytes("C") == table.tobytes(None) == table.tobytes("A") == bytes(flat), half.tobytes("F"))
show(lambda: table.tobytes("X"))
print(table.f_contiguous, flat.cast("B", [24, 1]).f_contiguous, flat.cast("B", [1, 24]).f_contiguous, table.hex(" ", 6))

# Equality goes by shape and values.
print(table == flat, table == flat.cast("B", [4, 6]), table == flat.cast("B", [6, 4]), table == flat.cast("b", [4, 6]))

# Writing.
table[1, 1] = 200
table[-1, 0] = 7
print(flat[7], flat[18], table.cast("I").tolist())
for key, value in ((1, 3), ((1,), 3), ((9, 0), 3), ((0, 0), 256), ((0, 0), "a"), (slice(0, 1), b"abcdef"),
                   ((slice(0, 1), slice(0, 1)), 1), (..., 1), ((0, 0, 0), 1)):
    try:
        table[key] = value
    except Exception as e:
        print(key, type(e).__name__, e)
try:
    del table[0, 0]
except TypeError as e:
    print(e)

# No dimension at all.
one = flat[5:6].cast("B", [])
print(one.shape, one.strides, one.ndim, one.nbytes, one[()], one.tolist(), one.tobytes(), one[...] is one)
one[()] = 9
one[...] = 10
print(flat[5], one.cast("B").shape, one == flat[5:6], one == flat[5:6].cast("B", ()))
for f in (lambda: one[0], lambda: one[:], lambda: len(one), lambda: list(one), lambda: one[0,]):
    show(f)

# What cannot be.
for format, shape in (("B", [5, 5]), ("B", [0, 24]), ("B", [-1, 24]), ("B", ["a"]), ("B", 3), ("B", {4: 6}),
                      ("B", [2**40, 2**40]), ("B", [1] * 65), ("B", [True, 24]), ("B", [1] * 62 + [4, 6]), ("I", [6])):
    try:
        print(flat.cast(format, shape).ndim)
    except Exception as e:
        print(format, type(e).__name__, e)
show(lambda: table.cast("B", [6, 4]))
show(lambda: table.cast("B", [24]).shape)
show(lambda: flat[:0].cast("B", [1]))
print(flat[:0].cast("I").shape, memoryview(table).shape, table.toreadonly().shape, table.toreadonly().readonly)
