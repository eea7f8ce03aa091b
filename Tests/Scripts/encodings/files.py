import io
for name in "gbk", "shift_jis", "euc_kr", "iso2022_jp", "iso2022_kr", "hz", "utf-7", "gb18030", "cp500":
    raw = io.BytesIO()
    f = io.TextIOWrapper(raw, encoding=name, errors="backslashreplace", newline="\n")
    f.write("中文")
    f.write("字 x\n")
    f.flush()
    print(name, raw.getvalue())
    f.write("한ひ")
    f.write("ら\n")
    f.write("é")
    f.flush()
    print(name, raw.getvalue())
    raw.seek(0)
    g = io.TextIOWrapper(raw, encoding=name, newline="\n")
    g._CHUNK_SIZE = 3
    print(ascii(g.read(1)), ascii(g.readline()), ascii(g.read()))
for data, name in (b"ab\xc4", "gbk"), (b"\x1b$B$", "iso2022_jp"), (b"a+AG", "utf-7"), (b"a\xffb", "euc_jp"):
    try:
        io.TextIOWrapper(io.BytesIO(data), encoding=name).read()
    except UnicodeDecodeError as e:
        print(e)
    print(ascii(io.TextIOWrapper(io.BytesIO(data), encoding=name, errors="replace").read()))
text = "".join(map(chr, range(0x3041, 0x3094))) * 200
for name in "euc_jp", "iso2022_jp", "utf-7", "shift_jis":
    print(io.TextIOWrapper(io.BytesIO(text.encode(name)), encoding=name).read() == text)
