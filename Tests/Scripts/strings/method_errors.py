for f in (lambda: "a".upper(1), lambda: "a".nosuch(), lambda: "a".join(), lambda: str.upper(), lambda: str.upper(5), lambda: "a".center(), lambda: "a".split(sp=1), lambda: "a".startswith(), lambda: str("a", "b", "c", "d"), lambda: str(1, "utf-8"), lambda: str.join(",", 5), lambda: len(5), lambda: "abc".zfill("x"), lambda: "a".encode(5), lambda: "x".isalpha(1)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
