import warnings
warnings.simplefilter("ignore")
for data in [b"\\", b"a\\", b"\\x", b"\\x4", b"\\x4g", b"\\u12", b"\\u123z", b"\\U0011000", b"\\U00110000x", b"\\N", b"\\Nabc", b"\\N{", b"\\N{}", b"\\N{no such}y", b"\\N{EURO SIGN}",
             b"\\ud800\\101\\08\\q\\\nz", b"\xe9\\'\\\"", b"\\777"]:
    for name in "unicode_escape", "raw_unicode_escape":
        for errors in "strict", "ignore", "replace", "backslashreplace", "surrogateescape", "nosuch":
            try:
                print(name, errors, data, ascii(data.decode(name, errors)))
            except UnicodeDecodeError as e:
                print(name, errors, data, (e.encoding, e.start, e.end, e.reason))
            except Exception as e:
                print(name, errors, data, type(e).__name__, e)
for text in "\udc80\u4e2d", "\udcff\udc80", "a\udc81b\u4e2d\udc82":
    for name in "cp1252", "cp500", "mac-roman", "latin-1", "ascii":
        try:
            print(name, text.encode(name, "surrogateescape"))
        except UnicodeEncodeError as e:
            print(name, (e.encoding, e.start, e.end, e.reason))
print(ascii(b"\x1b\x8fN0\xff\x1b[1;\xe9mA".decode("iso2022_jp", "replace")))
print(ascii(b"\x1bNx\x1bN".decode("iso2022_jp_2", "replace")))
