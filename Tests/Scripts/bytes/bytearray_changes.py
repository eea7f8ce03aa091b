def attempt(what, f):
    try:
        print(what, f())
    except Exception as e:
        print(what, type(e).__name__, e)


b = bytearray(b"hello")
b[0] = 72
b[-1:] = b"o world"
b[5:5] = bytearray(b",")
print(b, len(b), b[::2])
del b[0]
del b[1:4]
del b[::3]
print(b)
b += b"xyz"
b *= 2
b.extend([1, 2, 3])
b.extend(range(3))
b.insert(0, 33)
b.insert(-100, 34)
b.insert(100, 35)
print(b, b.pop(), b.pop(0), b.pop(3), b)
b.reverse()
b.remove(120)
print(b, b.copy() == b, b.copy() is b)
b[:] = b"0123456789"
b[::2] = b"abcde"
print(b)
b[2:5] = b
print(b)
b[1:3] = [65, 66, 67]
print(b)
while len(b) > 4:
    b.pop(0)
print(b)
b.clear()
print(b, bool(b), list(b))
attempt("append", lambda: b.append(256))
attempt("append", lambda: b.append("a"))
attempt("pop", lambda: b.pop())
attempt("remove", lambda: b.remove(5))
attempt("index", lambda: b[0])
attempt("set", lambda: b.__setitem__(0, 1))
attempt("slice", lambda: bytearray(5).__setitem__(slice(None, None, 2), b"ab"))
attempt("slice", lambda: bytearray(5).__setitem__(slice(1, 2), "ab"))
attempt("slice", lambda: bytearray(5).__setitem__(slice(1, 2), 5))
attempt("extend", lambda: b.extend("abc"))
attempt("extend", lambda: b.extend(5))
attempt("hash", lambda: hash(b))
attempt("add", lambda: b + "a")
attempt("make", lambda: bytearray("a"))
attempt("make", lambda: bytearray(-1))
attempt("make", lambda: bytearray([1, 300]))
attempt("make", lambda: bytearray(1.5))
attempt("make", lambda: bytearray(b"a", "utf-8"))


class Buffer(bytearray):
    def __init__(self, *parts):
        super().__init__()
        for part in parts:
            self.extend(part)


x = Buffer(b"ab", b"cd")
print(x, type(x).__name__, len(x), x + b"e", x == b"abcd", x.upper(), bytes(x))
