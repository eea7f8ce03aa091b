# compile() sees the blanks in front of an expression, eval() does not.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


for source in (" 1", "\t3", "   ", " x y", " (", " 0z", "\f1", "\f 1", " \\s", "\n 1", " #", " 1\n"):
    show(source, "eval")
    show(source, "single")
for source in (" 1", "\t\t 2 ", "\n 1", " \n 1", " )", "  x y"):
    try:
        print(ascii(source), eval(source))
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, ascii(e.text))
