for data in [b"+", b"+A", b"+AGE", b"+AGE-", b"+AGEA-", b"+AGEAYg-", b"+-", b"a+-b", b"+AGE!", b"\xff", b"a\xffb", b"+AG\xff", b"+AGE\xff", b"+2AHcAQ-", b"+2AE-",
             b"+2AE", b"+2AEA", b"+3AE-", b"+3AHYAQ-", b"~\\", b"+!", b"+\\-", b"+//8-", b"+AAAAA-", b"+AGF", b"+AGF-", b"+-+-+AGE-", b"+AGE-x", b"+AGE--",
             b"x+2AH/x", b"+A-", b"+AG-", b"+2AHc-", b"+2AHcA-", b"+2AE+-", b"+AGE+AGI-", b"+2AE\n", b"+2AE\xffx"]:
    for errors in "strict", "replace", "ignore", "surrogateescape", "backslashreplace":
        try:
            print(data, errors, ascii(data.decode("utf-7", errors)))
        except UnicodeDecodeError as e:
            print(data, errors, (e.encoding, e.start, e.end, e.reason))
for text in ["a", "+", "a+b", "-", "é", "é-", "éa", "é a", "é1", "é/", "\U00010000", "\ud800", "~\\", "é~\\", "é+", "é\n\t\r", "\0\x7f", "ééé", "日本語-x", "(){}'!@#$%^&*", "é\udc80", ""]:
    made = text.encode("utf-7")
    print(ascii(text), made, made.decode("U7") == text)
