def show(make):
    try:
        e = make()
        print(e.args, [getattr(e, n) for n in ("msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line")], "|", e)
    except (TypeError, IndexError) as t:
        print(type(t).__name__, t)


show(lambda: SyntaxError())
show(lambda: SyntaxError("m"))
show(lambda: SyntaxError("m", ("f", 1, 2, "t")))
show(lambda: SyntaxError("m", ("/a/b/f", 1, 2, "t")))
show(lambda: SyntaxError("m", ("f", None, 2, "t")))
show(lambda: SyntaxError("m", (None, 1, 2, "t")))
show(lambda: SyntaxError("m", ("f", 1, 2, "t", 3, 4)))
show(lambda: SyntaxError("m", ("f", 1, 2, "t", 3)))
show(lambda: SyntaxError("m", ("f", 1, 2)))
show(lambda: SyntaxError("m", ()))
show(lambda: SyntaxError("m", 5))
show(lambda: SyntaxError("m", ["f", 1, 2, "t"]))
show(lambda: SyntaxError("m", ("f", 1, 2, "t"), "more"))
show(lambda: IndentationError("m", ("f", 1, 2, "t")))
e = SyntaxError("m", ("f", 1, 2, "t"))
e.msg = "other"
e.lineno = 77
print(e)
del e.filename
print(e, e.filename)
