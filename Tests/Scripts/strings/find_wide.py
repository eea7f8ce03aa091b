# needles and haystacks of different widths
texts = "plain ascii", "caf\xe9 latin", "\u4e2d\u6587 bmp", "\U0001f40d wide \U0001f40d"
for hay in texts:
    print([hay.find(needle) for needle in ("a", "i", "\xe9", "\u6587", "\U0001f40d", " ", "")],
          hay.count("\U0001f40d"), hay.replace("a", "\xe9"), hay.replace("i", "\U0001f40d"), hay.split(" "))
    print(len(hay), hay[0], hay[-1], hay[::-1], hay[1:4], hay == hay[:], hash(hay) == hash(hay[:1] + hay[1:]))
print("a\U0001f40d"[0:1] == "a", hash("a\U0001f40d"[0:1]) == hash("a"), {"a": 1}["a\u4e2d"[:1]])
