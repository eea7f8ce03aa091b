# Source texts in other encodings than UTF-8.
text = b"x = '%b'"
for name, sign in (("cp1250", b"\xb9"), ("windows-1251", b"\xc6"), ("iso-8859-2", b"\xb1"), ("l2", b"\xb1"),
                   ("koi8-r", b"\xd6"), ("KOI8_U", b"\xa4"), ("cp437", b"\x82"), ("IBM850", b"\x82"),
                   ("mac_roman", b"\x8e"), ("euc_jp", b"\xa4\xa2"), ("ujis", b"\xa4\xa2"), ("shift_jis", b"\x82\xa0"),
                   ("sjis", b"\x83\x5c"), ("cp932", b"\xb1"), ("gbk", b"\xc4\xe3"), ("gb2312", b"\xc4\xe3"),
                   ("gb18030", b"\x81\x30\x81\x30"), ("big5", b"\xa4\x5c"), ("euc_kr", b"\xb0\xa1"),
                   ("cp949", b"\x81\x41"), ("iso-8859-7", b"\xe1"), ("greek", b"\xe1"), ("tis-620", b"\xa1"),
                   ("utf-7", b"+AOk-"), ("iso2022_jp", b"\x1b$B$\"\x1b(B"), ("latin-1-unix", b"\xe9"),
                   ("iso-8859-15", b"\xa4"), ("cp1252", b"\x80"), ("hp-roman8", b"\xc5"), ("cp1255", b"\xe0\xc8")):
    space = {}
    try:
        exec(compile(b"# -*- coding: " + name.encode() + b" -*-\n" + text % sign, "file.py", "exec"), space)
        print(name, ascii(space["x"]))
    except Exception as e:
        print(name, type(e).__name__, e)
for name, sign in (("cp1250", b"\x81"), ("euc_jp", b"\xff"), ("shift_jis", b"\x81"), ("gbk", b"\xff"),
                   ("iso-8859-7", b"\xff"), ("euc_kr", b"\xb0"), ("ascii", b"\x80"), ("nonsense", b""), ("rot13", b""),
                   ("base64", b"a"), ("utf-16", b"a"), ("latin-2", b"a"), ("x-sjis", b"a"), ("cp1252x", b"a")):
    try:
        compile(b"# coding=" + name.encode() + b"\n" + text % sign, "file.py", "exec")
        print(name, "is fine")
    except SyntaxError as e:
        print(name, e.args, e.lineno, e.offset)
