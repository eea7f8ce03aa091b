# How deep f-strings may nest.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


def nest(count):
    text = "x"
    for i in range(count):
        quote = "'\""[i % 2]
        text = f"f{quote}{{{text}}}{quote}"
    return text

for count in (100, 148, 149, 150, 151, 1000):
    try:
        compile(nest(count), "<none>", "eval")
        print(count, "ok")
    except SyntaxError as e:
        print(count, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
