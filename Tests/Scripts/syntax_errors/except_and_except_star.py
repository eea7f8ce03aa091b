# An except clause of the other kind, and what may be wrong with it besides.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


plain = "try: a\nexcept A: b\n"
star = "try: a\nexcept* A: b\n"
for first in (plain, star, "try: a\n"):
    for clause in ("except* B: c\n", "except B: c\n", "except: c\n", "except*: c\n", "except*\n", "except\n", "except B\n", "except* B\n",
                   "except B, C: c\n", "except* B, C: c\n", "except B as c\n", "except* B as 1: c\n", "except B as c.d: c\n", "finally\n",
                   "else\n", "except* (B, C) as d: e\n", "except:\nc\n", "except* B:\nc\n"):
        show(first + clause)
