# gc-stress: skip, a collection at each of its allocations takes more than a minute
# Every operator on pairs of edge values; a sum over the results' text for each, so that this file stays small.
edges = [0, 1, -1, 2, -2, 3, 7, 10, -10, 63, 64, 255, 2**31, 2**32, 2**47, 2**47 - 1, -2**47, -2**47 - 1, 2**48,
         2**53 + 1, 2**63, 2**63 - 1, -2**63, -2**63 - 1, 2**64, 2**64 - 1, -2**64, 2**127, 2**128 - 1, 10**18, 10**22,
         -10**30, 3**200, -7**150, 2**1000, 2**1023, 2**1024, 0xDEADBEEFCAFEBABE, -0x123456789ABCDEF0123456789]
floats = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, -2.5, 1e16, 1e22, 1e300, -1e300, 5e-324, 1.7976931348623157e308,
          float("inf"), float("-inf"), float("nan"), 0.1, 9007199254740993.0, 140737488355328.0, -3.7, 2.0**63]


def summed(name, f, left, right):
    total = 0
    for x in left:
        for y in right:
            try:
                text = repr(f(x, y))
            except (ArithmeticError, ValueError, TypeError, MemoryError) as e:
                text = type(e).__name__ + str(e)
            for c in text:
                total = (total * 1000003 ^ ord(c)) % (2**61 - 1)
    print(name, total)


operators = [
    ("+", lambda a, b: a + b), ("-", lambda a, b: a - b), ("*", lambda a, b: a * b), ("/", lambda a, b: a / b),
    ("//", lambda a, b: a // b), ("%", lambda a, b: a % b), ("divmod", divmod), ("&", lambda a, b: a & b),
    ("|", lambda a, b: a | b), ("^", lambda a, b: a ^ b), ("==", lambda a, b: a == b), ("!=", lambda a, b: a != b),
    ("<", lambda a, b: a < b), ("<=", lambda a, b: a <= b), (">", lambda a, b: a > b), (">=", lambda a, b: a >= b),
]
for name, f in operators:
    summed(name, f, edges, edges)
    summed("float " + name, f, floats, edges + floats + [True, False])
    summed("to float " + name, f, edges + [True, False], floats)
small = [0, 1, 2, 5, 47, 48, 63, 64, 65, 100, 130, -1]
summed("<<", lambda a, b: a << b, edges, small)
summed(">>", lambda a, b: a >> b, edges, small)
summed("**", lambda a, b: a**b, edges, [0, 1, 2, 3, 5, 17, -1, -2, 0.5, -0.5])
summed("float **", lambda a, b: a**b, floats, floats + small)
summed("pow", lambda a, b: pow(a, 65537, b), edges, edges)
summed("inverse", lambda a, b: pow(a, -1, b), edges, edges)
summed("round", round, edges + floats, [0, 1, 2, -1, -2, -5, -30, 16, 400, -400])
summed("format", format, edges + floats, ["", "d", "x", "#b", "_d", ",", "+.3f", "e", ".10g", "%", "^30", "030", "c"])
summed("to_bytes", lambda a, n: a.to_bytes(n, "little", signed=True), edges, [1, 2, 8, 9, 16, 17, 130])
summed("hash", lambda a, b: hash(a), edges + floats[:-6] + [1e100], [0])
