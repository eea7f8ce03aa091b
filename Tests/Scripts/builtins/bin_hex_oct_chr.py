print(bin(10), bin(-10), hex(255), hex(-255), oct(8), oct(-8), bin(0), hex(2 ** 70), bin(True), chr(97), ord("a"))
for f in (bin, hex, oct, chr):
    for v in (1.5, "a", None):
        try:
            f(v)
        except TypeError as e:
            print(f.__name__, e)
