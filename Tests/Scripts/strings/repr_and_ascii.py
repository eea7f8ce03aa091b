for s in ("plain", "it's", 'say "hi"', "both ' and \"", "tab\t nl\n cr\r bs\\", "\x00\x1b\x7f\x80\x9f\xa0\xad", "caf\xe9 \u4e2d \U0001f40d", "\u200b\u2028\ufeff\ue000", "\U0010ffff\ud83d", "a\u0301"):
    print(repr(s), ascii(s), len(s))
print(str(b"x"), str(b"abc", "utf-8"), str(object=5), str(), repr(""), repr("'"), repr('"'))
