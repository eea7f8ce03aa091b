# Twenty-one statically nested blocks are the limit.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


def nest(line, count, tail="pass"):
    return "".join(" " * i + line + "\n" for i in range(count)) + " " * count + tail

for count in (19, 20, 21, 22):
    print(count)
    for line in ("while x:", "for x in y:", "with x:", "if x:", "with x as y, z:"):
        try:
            compile(nest(line, count), "<none>", "exec")
            print(line, "ok")
        except SyntaxError as e:
            print(line, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
show("with " + ", ".join(["x"] * 21) + ": pass")
show("with " + ", ".join(["x"] * 22) + ": pass")
