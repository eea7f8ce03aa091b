def show(make):
    try:
        e = make()
        print(type(e).__name__, e.args[2:], e.object, e)
    except TypeError as t:
        print("TypeError", t)


D, E, T = UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError
show(lambda: D("utf8", b"abc", 0, 1, "why"))
show(lambda: D("utf8", b"abc", 0, 2, "why"))
show(lambda: D("utf8", b"abc", 7, 9, "why"))
show(lambda: D("utf8", bytearray(b"abc"), 0, 1, "why"))
show(lambda: D("utf8", memoryview(b"abc"), 0, 1, "why"))
show(lambda: D("utf8", "abc", 0, 1, "why"))
show(lambda: D(5, b"abc", 0, 1, "why"))
show(lambda: D("utf8", b"abc", "0", 1, "why"))
show(lambda: D("utf8", b"abc", 0, 1, 5))
show(lambda: D("utf8", b"abc", 0, 1))
show(lambda: D())
show(lambda: E("ascii", "a\u1234", 1, 2, "why"))
show(lambda: E("ascii", "a\U00012345", 1, 2, "why"))
show(lambda: E("ascii", "a\xff", 1, 2, "why"))
show(lambda: E("ascii", "abc", 1, 3, "why"))
show(lambda: E("ascii", b"abc", 1, 3, "why"))
show(lambda: T("abc", 0, 1, "why"))
show(lambda: T("abc", 0, 2, "why"))
show(lambda: T("utf8", "abc", 0, 1, "why"))
u = D("utf8", b"abc", 0, 1, "why")
for name, value in ("start", 2), ("start", "x"), ("end", 3), ("end", None), ("reason", "because"), ("encoding", "latin"), ("object", b"wxyz"):
    try:
        setattr(u, name, value)
    except TypeError as t:
        print(name, t)
print(u, u.start, u.end, u.object)
try:
    del u.start
except TypeError as t:
    print(t)
