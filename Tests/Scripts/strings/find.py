s = "abcabcabc"
print(s.find("b"), s.find("b", 2), s.find("b", 2, 4), s.find("z"), s.find(""), s.find("", 5), s.find("", 20), s.find("cab"), s.find("b", -2), s.find("abc", -3))
print(s.rfind("b"), s.rfind("b", 0, 4), s.rfind("z"), s.rfind(""), s.rfind("", 0, 4), s.rfind("abc", 0, -1))
print(s.index("c"), s.rindex("c"), s.count("bc"), s.count(""), s.count("abcabc"), "aaaa".count("aa"), s.count("a", 1), s.count("a", 1, 4))
print("b" in s, "" in s, "" in "", "cb" in s, "é" in "café", "\0" in "a\0b", s.find("b", None, None))
for bad in (lambda: s.index("z"), lambda: s.rindex("z"), lambda: 1 in s, lambda: s.find(1), lambda: s.count(), lambda: s.index("a", "b"), lambda: b"a" in s):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
