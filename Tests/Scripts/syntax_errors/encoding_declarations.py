# Unknown encodings stand in front of the first line.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


for source in (b"# coding: nothing\nx", b"#coding:xxx", b"\n# vim: set fileencoding=nothing :\nx", b"\xef\xbb\xbf# coding: latin-1\n", b"\xef\xbb\xbf# coding: utf-8\nx y",
               b"x = 1\n# coding: nothing\n", b"# coding: latin-1\nx = '\xe9' y", b"# coding nothing\n", b"#!x\n# coding: ascii\nx y", b"# coding: utf-8-nothing\nx y"):
    show(source)
try:
    compile(b"# coding: nothing\n", "name", "exec")
except SyntaxError as e:
    print(str(e), e.filename)
