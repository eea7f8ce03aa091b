import sys
print(sys.flags.dev_mode, sys._xoptions, "default" in sys.warnoptions)
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: b"".decode("nosuch"))
show(lambda: "".encode("nosuch"))
show(lambda: str(b"", "nosuch"))
show(lambda: b"abc".decode("utf-8", "nosuch"))
show(lambda: "abc".encode("ascii", "nosuch"))
show(lambda: str(b"abc", "utf-8", "nosuch"))
show(lambda: str(b"abc", errors="nosuch"))
show(lambda: bytes("abc", "utf-8", "nosuch"))
show(lambda: bytearray("abc", "latin-1", "nosuch"))
show(lambda: open(__file__, errors="nosuch").read(1))
show(lambda: open(__file__, encoding="nosuch"))
show(lambda: b"abc".decode("utf-8", "surrogateescape"))
