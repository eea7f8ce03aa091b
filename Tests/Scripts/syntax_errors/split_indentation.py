# A backslash that splits an indentation joins no lines in what is shown.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")

for source in ("\\\n x\n", "\t\\\ny:\n", "\\\n\\\n", "if x:\n  \\\n  y z\n", "if x:\n\\\n  y\n \\\n z\n", "(\\\n x y\\\n z)\n", "  \\\n\\\n x\n", "x\n\\\n y\n", "x \\\n\\\n y\n",
               "(\n\\\n x y)\n", "if x: \\\n y z\n", "def f():\n \\\n  x\n  y\n  \\\n z w\n"):
    show(source)
