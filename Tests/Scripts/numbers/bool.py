print(True + True, True * 5, -True, ~0, True / 2, True << 3, True & False, True | False, True ^ True, True & 1, True | 2)
print(bool(), bool(0), bool(""), bool([]), bool([0]), bool(0.0), bool("0"), bool(None), bool(0j), bool(range(0)), bool({}))
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, type(True & False), type(True + 0), str(True), repr(False))
print(True is True, True == 1, not 0, not "a", [10, 20][True], "ab"[False])
print(True and "x", 0 or "y", None or 0 or [], 1 and 0 and 2, "" or 0)
print(int(True), float(True), complex(True), True.real, True.bit_length(), f"{True:d} {True!s} {True:>6}")
try:
    class B(bool): pass
except TypeError as e:
    print(e)
