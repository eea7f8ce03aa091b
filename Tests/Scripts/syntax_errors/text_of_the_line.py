# The text of an error has its line end only if the line is the last that was read.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


for source in ("(", "(\n", "(\n\n", "a{", "x = [1,\n2", "x = (1\n y", "\\", "\\1", "x \\y\n", "x = \\\n\\z", "if 1:\n  a\n b", "if 1:\n  a\n b\nc",
               "if 1:\n\ta\n        b\n", "x y", "x y\nz", "(x y\n)", "(a = 1\n)", "f'{1\n2}'", "x = (1 if \\\n)\n", "'''a\nb''' c",
               "'''a\nb''' c\nd", "x = '", "x = '\ny", "x = 0z", "(3\n=3)", "[a for f() in b\n]", "print('''a\n''' b)\n", "$", "\n\n x",
               "def f():\npass\n", "try:\n  x\n", "f(\n 1 2,\n 3)\n", "x = '\\x1'", "x = b'é'\n", "if a:\n  b\n  c d\n", "\fx y"):
    show(source)
for mode in ("eval", "single"):
    for source in ("", "(", "x y", "x y\n", "(x y\n)\n", "x =", "x \\y", "'", "\t", "1 +\\\n", "a\nb", "a\n\n", "f(a b)#c"):
        show(source, mode)
