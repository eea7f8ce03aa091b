def show(f):
    try:
        print(ascii(f()))
    except UnicodeError as e:
        print(type(e).__name__, e, "|", e.encoding, ascii(e.object), e.start, e.end, e.reason, len(e.args))
    except Exception as e:
        print(type(e).__name__, e)


texts = ["abc", "é", "aé€b", "日本", "x🐍y", "\ud800", "a\udc80b", ""]
names = ["utf-8", "ascii", "latin-1", "cp1252", "utf-16", "utf-16-be", "utf-32-le", "utf-8-sig", "UTF_8", "Latin1", "iso8859-15"]
handlers = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass"]
for s in texts:
    for n in names:
        print(n, end=" ")
        show(lambda: s.encode(n))
    for h in handlers:
        print(h, end=" ")
        show(lambda: s.encode("ascii", h))
data = [b"abc", b"\xff", b"a\xc3", b"\xe2\x82", b"\xed\xa0\x80", b"\xf0\x9f\x90\x8d!", b"\x80\x81\x9d", b"\x00", b"\xff\xfea\x00", b"\xef\xbb\xbfx", b""]
for d in data:
    for n in names:
        print(n, end=" ")
        show(lambda: d.decode(n))
    for h in handlers:
        print(h, end=" ")
        show(lambda: d.decode("utf-8", h))
show(lambda: "a".encode("nope"))
show(lambda: b"a".decode("nope"))
show(lambda: "é".encode("ascii", "nope"))
show(lambda: b"\xff".decode("utf-8", "nope"))
show(lambda: "a".encode(None))
show(lambda: b"a".decode(5))
show(lambda: str(b"\xc3\xa9", "utf-8"))
show(lambda: str(b"\xc3\xa9", errors="ignore", encoding="ascii"))
show(lambda: str("a", "utf-8"))
show(lambda: str(5, "utf-8"))
show(lambda: bytes("é", "latin-1"))
show(lambda: bytes("é"))
show(lambda: "tab\t\\ é 日 🐍".encode("unicode_escape"))
show(lambda: b"\\x41\\u65e5\\n\\N{SNAKE}\\101".decode("unicode_escape"))
show(lambda: b"\\x4".decode("unicode_escape"))
show(lambda: UnicodeDecodeError("utf-8", b"abc", 1, 2, "because"))
show(lambda: str(UnicodeEncodeError("ascii", "aé", 1, 2, "because")))
