def show(text, *spaces):
    try:
        print(repr(text), "->", eval(text, *spaces))
    except Exception as e:
        print(repr(text), "->", type(e).__name__, e)


for text in ("1 + 1", " 1", "\t1", "\n1", "1\n", "1 # comment", "(1,\n2)", "[x for x in 'ab']", "lambda: 0" if False else "(lambda: 5)()", "x", "x := 5", "(x := 5)", "1; 2", "x = 1", "pass", "", " ", "#", "yield 1", "await x", "return 1", "*a", "*[1], 2", "a.b.c", "print", "f'{1+1}'", "'a' 'b'", "b'a'", "...", "__name__", "1 if 0 else 2", "not 1", "1,", "()", "(", "1 +", "'abc", "\\", "a b", "if 1: 2", "1\n2", "\0", "é", "0777", "1_000", "1__0", "{**{'a': 1}}", "[*'ab']", "{*'a'}", "a[1:2]", "-1 ** 2", "1 < 2 < 3", "True and False", "None is None", "1j", "0xff"):
    show(text, {"__builtins__": {"print": print}, "__name__": "space"})
show(b"1 + 1")
show("n", {"n": 1}, {"n": 2})
show("[n for _ in 'a']", {"n": 1}, {"n": 2})
show("(lambda: n)()", {"n": 1}, {"n": 2})
