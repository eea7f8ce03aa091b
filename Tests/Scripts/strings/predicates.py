names = "isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isidentifier isprintable isascii".split()
for s in "", "abc", "ABC", "aB", "123", "a1", " ", "\t\n", "a b", "Title Case", "Title case", "²", "½", "٣", "é", "_x1", "1x", "def", "\x00", "中", "\u2028", "A1", "a\n", "ǅ", "Ⅷ", "\xa0", "🐍":
    print(repr(s), "".join("01"[getattr(s, name)()] for name in names))
