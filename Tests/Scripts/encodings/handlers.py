# What each handler does, in encodings of several bytes.
for errors in ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass", "nosuch"]:
    for name, data, text in [("gbk", b"a\xffb\x81 \xc4", "aéb\ud800\udcff"), ("euc_jp", b"\x8f\xa1\x20\xff", "\udc8f\xe9"), ("shift_jis", b"\x81\x20\xa0", "\udca0"),
                             ("utf-7", b"a\xff+A", "\ud800"), ("cp1252", b"\x81\x8d", "\u0100\udc81"), ("cp500", b"\x00\xff", "\u0100")]:
        for what in lambda: ascii(data.decode(name, errors)), lambda: text.encode(name, errors):
            try:
                print(errors, name, what())
            except UnicodeError as e:
                print(errors, name, type(e).__name__, ascii((e.encoding, e.object, e.start, e.end, e.reason)), "|", ascii(str(e)))
            except Exception as e:
                print(errors, name, type(e).__name__, e)
    print(b"".decode("gbk", errors), "".encode("gbk", errors), b"ok".decode("gbk", errors), "ok".encode("gbk", errors))
