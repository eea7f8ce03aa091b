s = " a  b\tc\nd "
print(s.split(), s.split(None, 1), s.split(None, 0), s.split(" "), s.split(" ", 2), s.split("b"), "".split(), "".split(","), "a,b,,c,".split(","), s.split(maxsplit=2), "a,b".split(sep=","), "a--b--c".split("--", 1))
print(s.rsplit(), s.rsplit(None, 1), s.rsplit(" ", 1), "a,b,c".rsplit(",", 1), "a,b,c".rsplit(",", -1), s.rsplit(None, 0), "aXbXc".rsplit("X", maxsplit=1))
print("\x1c a\u2003b\x85c ".split(), "   ".split(), "   ".split(" "))
print("a.b.c".partition("."), "abc".partition("."), "a.b.c".rpartition("."), "abc".rpartition("."), ".".partition("."))
for bad in (lambda: s.split(""), lambda: s.split(1), lambda: s.partition(""), lambda: s.rsplit(""), lambda: s.split(" ", "x")):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
