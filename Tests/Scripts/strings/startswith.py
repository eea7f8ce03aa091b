s = "prefix.middle.suffix"
print(s.startswith("pre"), s.startswith(""), s.startswith(("x", "pre")), s.startswith("mid", 7), s.startswith("mid", 7, 9), s.startswith("", 30), s.startswith(()))
print(s.endswith("fix"), s.endswith(""), s.endswith(("a", "ffix")), s.endswith("mid", 0, 10), s.endswith("x", -1), s.endswith("fix", 0, -1))
print(s.removeprefix("pre"), s.removeprefix("x"), s.removesuffix("fix"), s.removesuffix(""), "".removeprefix("a"))
for bad in (lambda: s.startswith(1), lambda: s.endswith([""]), lambda: s.startswith(("a", 1)), lambda: s.removeprefix(1)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
