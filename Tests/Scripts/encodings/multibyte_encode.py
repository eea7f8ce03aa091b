# Text to bytes of several a character: what has none, what has one in an unexpected place.
text = "a日本語中文한글éΩ€¥‾\\~，ｱ갂뷁\u20ac\u3000か\u309a\u00ca\u0304\ue000\U00020000\U0002000b\ufffd\xa0\x80"
for name in ("gbk gb2312 gb18030 big5 cp950 big5hkscs shift_jis cp932 shift_jis_2004 shift_jisx0213 euc_jp euc_jis_2004 euc_jisx0213 "
             "euc_kr cp949 johab iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_3 iso2022_jp_2004 iso2022_jp_ext iso2022_kr hz").split():
    print(name, text.encode(name, "replace"))
    missing = []
    for c in text:
        try:
            back = c.encode(name).decode(name)
            if back != c:
                missing.append(ascii((c, back)))
        except UnicodeEncodeError as e:
            assert (e.encoding, e.object, e.start, e.end) == (name, c, 0, 1), e.args
            missing.append("%x" % ord(c))
    print("   ", *missing)
for name in "gbk", "shift_jis", "iso2022_jp", "hz":
    for errors in "ignore", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape":
        try:
            print(name, errors, "日\xfe中\udc80".encode(name, errors))
        except UnicodeEncodeError as e:
            print(name, errors, e, e.args[2:])
print(("\u2170\u2252\u222b\u9ed1\u7e8a").encode("cp932"), "\xa5\u203e".encode("cp932", "replace"), "\uff5e\u2014\u2225".encode("cp932", "replace"))
print("\u1e3f\u9fb4\ue78d\ufe10\U00020087".encode("gb18030"))
print("か\u309aき\u309aか\u0300".encode("euc_jis_2004"), "ə\u0300ə".encode("shift_jis_2004"), "\xca\u0304\xca\u030c\xca".encode("big5hkscs"))
