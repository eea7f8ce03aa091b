# Text with a lone surrogate cannot be compiled.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


for source in ("\ud800", "x\udcdcy", "'\ud800'", "#\udfff", "a = '\udc80'\n", "\U0001d4b3 = 1"):
    show(source)
    show(source, "eval")
