# Names of encodings, however they are spelled.
for name in ["GBK", "gbk ", "936", "cp936", "MS936", "GB2312", "gb2312-80", "chinese", "euc-cn", "GB18030-2000", "big5-tw", "Big5-HKSCS", "hkscs", "SJIS", "Shift-JIS",
             "s_jis", "ms-kanji", "windows-31J", "EUC-JP", "ujis", "u-jis", "ISO-2022-JP", "iso2022jp", "csISO2022JP", "iso-2022-jp-2", "EUC_KR", "korean", "ks_c-5601",
             "uhc", "ms949", "cp1361", "hz-gb-2312", "HZGB", "utf7", "U7", "unicode-1-1-utf-7", "UTF_16LE", "utf-16le", "U32", "utf--8", "utf 8", "UTF8", "latin_1",
             "L1", "iso-ir-100", "ISO_8859-1:1987", "us", "ansi_x3.4-1968", "koi8-r", "KOI8_U", "mac-roman", "cp037", "EBCDIC-CP-US", "ibm500", "cp1140", "utf-8-sig",
             "unicode-escape", "raw unicode escape"]:
    try:
        made = "Aé".encode(name, "replace")
        print(name, made, ascii(made.decode(name)))
    except Exception as e:
        print(name, type(e).__name__, e)
for name in ["nosuch", "gbk2", "utf-9", "", "gb_k", "rot13", "hex", "base64", "utf16-le", "unicodeescape", "latin-9x", "-"]:
    for what in lambda: "a".encode(name), lambda: b"a".decode(name), lambda: str(b"a", name), lambda: open(__file__, encoding=name):
        try:
            print(name, what())
        except LookupError as e:
            print(repr(name), e)
