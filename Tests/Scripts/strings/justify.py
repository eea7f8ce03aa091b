s = "abc"
print(repr(s.ljust(6)), repr(s.rjust(6)), repr(s.center(6)), repr(s.center(7)), repr(s.center(8, "*")), repr("ab".center(7, "-")), s.ljust(2), s.rjust(5, "é"), s.center(-1))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "--1".zfill(5), "".zfill(2), "abc".zfill(2), "é".zfill(3))
for bad in (lambda: s.center(10, "ab"), lambda: s.ljust("x"), lambda: s.rjust(5, 1), lambda: s.center(5, "")):
    try:
        print(bad())
    except TypeError as e:
        print(e)
