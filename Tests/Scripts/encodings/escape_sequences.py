# Encodings that switch between sets of characters.
def show(data, name, errors="strict"):
    try:
        print(name, data, errors, ascii(data.decode(name, errors)))
    except UnicodeDecodeError as e:
        print(name, data, errors, (e.encoding, e.start, e.end, e.reason))
for data in [b'\x1b$B$"\x1b(Bx', b'\x1b$@$"', b"\x1b", b"\x1b$", b"\x1b(", b"\x1b$(", b"\x1bX", b"\x1b[1mx", b"\x1b$X", b'\x1b$B$', b"\x1b$B\xff", b"\xff",
             b"\x1b(J\\~a", b'\x1b$B$"\n$"', b"\x1b(I1\x1b(B", b"\x1b$B!\x80", b"\x1b$B  ", b"\x1b$B\x7f\x7f", b'\x1b$(D"/', b"\x1b.A\x1bNi", b"\x1b.F\x1bNa",
             b"\x1b.A\x1bN", b"\x1b$(C0!", b"\x1b$AVP", b"\x1b$)C\x0e0!\x0f0!", b"\x1b$)C\x0e0!\n0!", b"\x0ea", b"\x1b$(O)_", b"\x1b$(Q)_", b"\x1b$(P!\"",
             b"\x1b&@\x1b$B$\"", b"\x1b" + b"0" * 20]:
    for name in "iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_kr", "iso2022_jp_3", "iso2022_jp_2004":
        show(data, name)
    show(data, "iso2022_jp", "replace")
    show(data, "iso2022_kr", "backslashreplace")
for data in [b"~{VPND~}", b"~~", b"a~\nb", b"~", b"~x", b"~{", b"~{V", b"~{VP\nx", b"~}", b"~{~}", b"~{~~", b"\xff", b"~{V\xff~}", b"~{VP~x~}", b"~{ P~}"]:
    show(data, "hz")
    show(data, "hz", "ignore")
for text in ["あ", "aあb", "あ\nあ", "あé", "中~あ~", "é", "¥\\‾", "한", "€中", "ｱあ", "", "a\x1b\x0e", "丂"]:
    for name in "iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_jp_2004", "iso2022_jp_ext", "iso2022_kr", "hz":
        print(name, ascii(text), text.encode(name, "xmlcharrefreplace"))
