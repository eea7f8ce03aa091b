for text in ["abc", "bücher", "他们为什么不说中文", "", "ü", "a-bü", "\U00010000", "-", "ü-", "ÄÖÜäöü" * 5]:
    made = text.encode("punycode")
    print(made, made.decode("punycode") == text)
for data in [b"a-", b"-", b"99999999", b"a!", b"\xff-a", b"abc", b"a b", b"bcher-kvA", b"a-A", b"bcher-kv!", b"--"]:
    for errors in "strict", "ignore", "replace":
        try:
            print(data, errors, ascii(data.decode("punycode", errors)))
        except UnicodeDecodeError as e:
            print(data, errors, e.args)
for name in ["python.org", "bücher.de", "BÜCHER.de", "", "a..b", ".a", "a.", "\u3002", "x" * 64, "x" * 63 + ".de", "faß.de", "\u2024", "a\u200db", "\ud800", "é\u3002fr", "xn--ü"]:
    try:
        print(ascii(name[:12]), name.encode("idna"))
    except UnicodeEncodeError as e:
        print(ascii(name[:12]), e.encoding, e.start, e.end, e.reason)
for data in [b"python.org", b"xn--bcher-kva.de", b"XN--BCHER-KVA.de", b"xn--", b"", b"a..b", b"\xff", b"xn--a-", b"."]:
    try:
        print(data, ascii(data.decode("idna")))
    except UnicodeDecodeError as e:
        print(data, e.encoding, e.start, e.end, e.reason)
try:
    "é".encode("idna", "ignore")
except UnicodeError as e:
    print(type(e).__name__, e)
