s = "aaa bbb aaa"
print(s.replace("a", "x"), s.replace("a", "x", 2), s.replace("aaa", ""), s.replace("", "-"), s.replace("", "-", 3), s.replace("z", "y"), s.replace("a", "xyz", 0), s.replace("aa", "b"), "".replace("", "x"), "".replace("a", "x"), s.replace("a", "é"), s.replace("b", "c", count=1), s.replace("a", "b", -1))
print("a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "ab\tc\n\td".expandtabs(3), "a\tb".expandtabs(0), "a\tb".expandtabs(tabsize=1), "12345678\t9".expandtabs())
for bad in (lambda: s.replace("a"), lambda: s.replace("a", 1), lambda: s.replace(1, "a"), lambda: s.replace("a", "b", "c")):
    try:
        print(bad())
    except TypeError as e:
        print(e)
