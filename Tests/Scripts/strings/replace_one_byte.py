# One character becomes none, one or several: alone, in runs, at the ends, everywhere.
texts = ["", "a", "aa", "b", "abc", "cba", "aabaa", "x" * 40 + "a" + "y" * 40, "a" * 50, "bab" * 30, "é", "aéa", "日a本", "a\0a"]
for text in texts:
    for new in "", "b", "bb", "é", "éé", "日", "a", "aa", "\0\0", "x" * 20:
        for limit in -1, 0, 1, 2, 100:
            result = text.replace("a", new, limit)
            parts = text.split("a", limit) if limit else [text]
            if result != new.join(parts) or result.isascii() != all(c < "\x80" for c in result):
                print("wrong:", ascii(text), ascii(new), limit, ascii(result))
    print(ascii(text.replace("a", "--")), ascii(text.replace("é", "e'")), len(text.replace("a", "")))
print("aé".replace("é", "").isascii())
