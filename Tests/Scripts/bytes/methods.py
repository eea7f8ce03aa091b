b = b"  Hello, World  "
print(b.strip(), b.lstrip(), b.rstrip(), b.upper(), b.lower(), b.swapcase(), b.title(), b.find(b"o"), b.rfind(b"o"), b.find(111), b.count(b"l"), b.index(b"W"), b.replace(b"l", b"L", 1), b.split(), b.split(b","), b"a,b,c".rsplit(b",", 1))
print(b"-".join([b"a", b"b"]), b"abc".startswith(b"a"), b"abc".endswith((b"x", b"c")), b"abc".center(7, b"*"), b"a".ljust(3) + b"|", b"7".zfill(3), b"a.b".partition(b"."), b"a\nb".splitlines(), b"abc".isalpha(), b"12".isdigit(), b"a\tb".expandtabs(4), b"xax".strip(b"x"), b"abc".translate(None, b"b"), b"abc".removeprefix(b"a"), b"aB".islower())
print(bytes.fromhex("00 ff 1A"), b"\x00\xff".hex(), b"\x01\x02\x03".hex(":"), b"\x01\x02\x03".hex("-", 2), bytes.maketrans(b"ab", b"xy")[97:99])
for bad in (lambda: b.find("o"), lambda: b",".join(["a"]), lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("0"), lambda: b.split(""), lambda: b.index(b"zz"), lambda: b.startswith("a")):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
