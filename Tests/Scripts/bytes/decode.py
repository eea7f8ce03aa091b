print(b"abc".decode(), b"\xc3\xa9".decode("utf-8"), b"\xe9".decode("latin-1"), str(b"\xe4\xb8\xad", "utf-8"), b"\xf0\x9f\x90\x8d".decode(), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"a\xff".decode("ascii", "backslashreplace"), b"\xff\xfea\x00".decode("utf-16"), b"\xef\xbb\xbfx".decode("utf-8-sig"), b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))
for data in (b"\xff", b"a\xc3", b"\xc3\x28", b"\xe4\xb8", b"\xed\xa0\x80", b"\xf8\x88", b"\xc0\x80", b"ok\x80", b"\xf4\x90\x80\x80", b"\xe0\x80\x80"):
    try:
        print(data.decode())
    except UnicodeDecodeError as e:
        print(e, e.start, e.end, e.reason)
    print(ascii(data.decode("utf-8", "replace")))
try:
    b"\x80".decode("ascii")
except UnicodeDecodeError as e:
    print(e)
