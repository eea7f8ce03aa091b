import math


def put(view, value, key=0):
    try:
        view[key] = value
        print(view.format, value, "->", view.tolist())
    except Exception as e:
        print(view.format, type(e).__name__, e)


def fresh(format):
    return memoryview(bytearray(8)).cast(format)


for format in "bBhHiIlLqQnN":
    view = fresh(format)
    bits = 8 * view.itemsize
    for value in (1, 2**(bits - 1) - 1, 2**(bits - 1), 2**bits - 1, 2**bits, -1, -2**(bits - 1), -2**(bits - 1) - 1, True):
        put(view, value)
    for value in (1.5, "a", None):
        put(view, value)
for format in "fd":
    for value in (1.5, 3, -0.0, 1e300, math.inf, 10**400, "a", None):
        put(fresh(format), value)
for value in (1.1, 65504, 65519.99, 65520, 1e-8, 6e-8, 2**-25, 2**-24 * 1.5, -0.0, math.inf, -math.inf, 0.333, 1e300, "a"):
    put(fresh("e"), value)
print(math.isnan(memoryview(b"\x00\x7e").cast("e")[0]), memoryview(b"\x00\xfc\x01\x00\xff\x03\x00\x04").cast("e").tolist())
for value in ([], [1], "", 0.0):
    put(fresh("?"), value, 1)
for value in (b"x", b"xy", b"", 120, "x", bytearray(b"x")):
    put(fresh("c"), value)
for value in (5, 2**63, -1):
    put(fresh("P"), value)


class Index:
    def __index__(self):
        return 77

    def __repr__(self):
        return "Index"


put(fresh("h"), Index())
print(fresh("@i").format, fresh("i") == fresh("@i"), fresh("@i").itemsize)
for format in ("<i", "ii", "", "@", "x", "s", "z", "@@i"):
    try:
        fresh(format)
    except Exception as e:
        print(repr(format), type(e).__name__, e)
try:
    fresh(3)
except TypeError as e:
    print(e)

# A slice takes items of its own format only.
numbers = memoryview(bytearray(range(8))).cast("i")
for source in (b"abcd", memoryview(b"abcd").cast("i"), memoryview(b"abcd").cast("@i"), memoryview(b"abcd").cast("I"), 5):
    try:
        numbers[:1] = source
        print(numbers.tolist())
    except Exception as e:
        print(type(e).__name__, e)

# Equality by value; a NaN equals nothing.
print(memoryview(b"\1\0\2\0").cast("H") == memoryview(b"\1\2"), memoryview(b"\1\0").cast("H") == memoryview(b"\1\0"))
nan = memoryview(bytearray(8)).cast("d")
nan[0] = math.nan
print(nan == nan, nan != nan, fresh("d") == fresh("q"), fresh("f") == fresh("i"))
