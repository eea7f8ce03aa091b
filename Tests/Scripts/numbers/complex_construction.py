print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex(" -j "), complex("(3-4.5j)"), complex("1e3j"), complex("inf-nanj"), complex(1j, 1j), complex(real=1, imag=2), complex("5"), complex(2.5))
for bad in ("", "1+", "1 + 2j", "j1", "1+2", "abc", "1+2jj"):
    try:
        print(complex(bad))
    except ValueError as e:
        print(repr(bad), e)
for bad in (lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex([]), lambda: complex(None)):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class C:
    def __complex__(self):
        return 1 + 2j


print(complex(C()))
