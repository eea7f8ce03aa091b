# a format without conversions gives the format itself, be it of a subclass; maketrans takes an exact dict only
class S(str): pass
for values in ((), [], {}, b"", {"a": 1}, memoryview(b""), range(2)):
    s = S("plain")
    print(type(s % values).__name__, (s % values) is s)
for text in ("", "a%%b", "é", "\u4e00"):
    s = S(text)
    print(type(s % ()).__name__, ascii(s % ()))
for values in ((1,), 5, "x", None, 1.5, [1] and (1, 2)):
    try:
        print(S("plain") % values)
    except TypeError as e:
        print(e)
class D(dict): pass
for given in (D(a=1), {"a": 1}, None, "ab", [("a", 1)]):
    try:
        print(str.maketrans(given))
    except TypeError as e:
        print(e)
