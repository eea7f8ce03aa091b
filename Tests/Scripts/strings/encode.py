s = "aé中🐍"
for encoding in ("utf-8", "utf8", "UTF-8", "utf-16-le", "utf-16-be", "utf-32-le", "latin-1", "ascii"):
    try:
        b = s.encode(encoding)
        print(encoding, b, b.decode(encoding) == s)
    except UnicodeEncodeError as e:
        print(encoding, e)
print("é".encode("latin-1"), "é".encode("ascii", "ignore"), "aé中".encode("ascii", "replace"), "é中🐍".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"), "a".encode(), "é".encode(errors="strict"))
print("a".encode("utf-16")[2:] if len("a".encode("utf-16")) == 4 else "?", "é".encode("utf-8-sig"))
for bad in (lambda: "a".encode("no-such"), lambda: "é".encode("ascii"), lambda: "\ud800".encode("utf-8"), lambda: "ab\ud800\udfff".encode(), lambda: "é".encode("ascii", "no-such-handler"), lambda: "éa中".encode("latin-1")):
    try:
        print(bad())
    except (LookupError, UnicodeEncodeError) as e:
        print(type(e).__name__, e)
