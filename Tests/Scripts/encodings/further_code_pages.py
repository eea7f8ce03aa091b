# Code pages that the C library does not know: tables, both ways, errors, names, files and source texts.
import os

NAMES = "cp720 cp1006 palmos mac_arabic mac_croatian mac_farsi mac_greek mac_iceland mac_romanian mac_turkish".split()
text = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x10000)]))
for name in NAMES:
    upper = bytes(range(0x80, 256)).decode(name, "replace")
    print(name, ascii(upper))
    assert bytes(range(0x80)).decode(name) == bytes(range(0x80)).decode("ascii")
    made = text.encode(name, "ignore")
    print(len(made), sum(i * b for i, b in enumerate(made)) % 1000003)
    for way in (lambda: "a\u4e00b".encode(name), lambda: "\ud800".encode(name)):
        try:
            print(way())
        except UnicodeError as e:
            print(e)

for alias in ("macgreek", "MacTurkish", "MAC-ICELAND", "mac_croatian", "mac romanian", "PALMOS", "CP-720"):
    try:
        print(alias, ascii(b"\xb8\xd5\xdd".decode(alias)))
    except LookupError as e:
        print(e)

path = f"/tmp/tinypy_pages_{os.getpid()}"
try:
    with open(path, "w", encoding="mac_greek") as f:
        f.write("αβγ €\n")
    with open(path, "rb") as f:
        print(f.read())
    with open(path, encoding="macgreek") as f:
        print(ascii(f.read()))
    with open(path, "w", encoding="mac_arabic") as f:
        f.write("a (b)\n")
    with open(path, encoding="mac_arabic") as f, open(path, "rb") as g:
        print(ascii(f.read()), g.read())
finally:
    os.remove(path)

for name in NAMES:
    space = {}
    exec(f"# coding: {name}\n".encode() + b"x = '\xc9\xd5\xe7'\n", space)
    print(name, ascii(space["x"]))
