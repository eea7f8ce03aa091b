s = " \t\n abc \x0b\x0c\r\xa0\u3000"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr("".strip()), repr("   ".strip()))
print("xxabcxx".strip("x"), "abcba".strip("ab"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "abc".strip(""), "abc".strip(None), "éaé".strip("é"), "..a.b..".strip("."))
try:
    "a".strip(1)
except TypeError as e:
    print(e)
