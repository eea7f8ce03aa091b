# What a UnicodeError says goes by its type, whatever its attributes are by now.
e = UnicodeDecodeError("codec", b"abc", 0, 1, "why")
print(e)
e.start, e.end = 0, 3
print(e)
e = UnicodeEncodeError("codec", "a\xe9\u1234\U0001F600", 1, 2, "why")
for i in range(4):
    e.start, e.end = i, i + 1
    print(e)
