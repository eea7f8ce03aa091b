names = ["cp1251", "windows-1251", "CP1250", "iso8859-2", "latin2", "ISO-8859-5", "iso8859_7", "greek", "koi8-r", "KOI8_U", "cp437", "IBM850",
         "cp866", "mac_roman", "macroman", "iso8859-15", "cp1252", "tis-620", "hp_roman8"]
for name in names:
    known = []
    for byte in range(256):
        try:
            known.append(bytes([byte]).decode(name))
        except UnicodeDecodeError as e:
            known.append(None)
    ascii_ok = known[:128] == [chr(i) for i in range(128)]
    back = all(c is None or bytes([i]) == c.encode(name) for i, c in enumerate(known))
    print(name, ascii_ok, back, known.count(None), hash(tuple(known)) is not None, sum(ord(c) * i for i, c in enumerate(known) if c))
text = "Привет, мир"
for name in ("cp1251", "koi8-r", "iso8859-5", "cp866"):
    print(name, text.encode(name), text.encode(name).decode(name) == text, str(text.encode(name), name) == text)
for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "strict", "nonsense"):
    try:
        print(errors, "aя€ж".encode("cp437", errors), "é€".encode("iso8859-5", errors))
    except Exception as e:
        print(errors, type(e).__name__, e)
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape", "strict"):
    try:
        print(errors, ascii(b"a\x98b\xd2".decode("cp1251", errors)), ascii(b"\xae".decode("iso8859-7", errors)))
    except Exception as e:
        print(errors, type(e).__name__, e, e.encoding, e.start, e.end, e.object)
for name in ("cp9999", "no-such", "", "koi8", "iso8859-12"):
    try:
        "a".encode(name)
    except LookupError as e:
        print(e)
with open("code_pages.tmp", "w", encoding="cp1251") as f:
    f.write(text + "\n")
with open("code_pages.tmp", encoding="cp1251") as f:
    print(f.read() == text + "\n", f.encoding)
with open("code_pages.tmp", "rb") as f:
    print(f.read())
import os
os.remove("code_pages.tmp")
