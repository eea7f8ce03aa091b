# What nests too deep is refused with the right kind of error.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


def kind(name, source):
    try:
        compile(source, "<none>", "exec")
        print(name, "ok")
    except SyntaxError as e:
        print(name, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    except (MemoryError, RecursionError) as e:
        print(name, type(e).__name__, e)

n = 10_000
kind("parentheses", "(" * n + ")" * n)
kind("open parentheses", "(" * n)
kind("brackets", "[" * n + "]" * n)
kind("braces", "{" * n + "}" * n)
kind("200 parentheses", "(" * 200 + ")" * 200)
kind("201 parentheses", "(" * 201 + ")" * 201)
for word in ("-", "~", "not ", "lambda: ", "x if y else ", "x ** "):
    kind(word, word * n + "1")
kind("lambda defaults", "lambda x=" * n + "1")
kind("await", "async def f():\n " + "await " * n + "x")
kind("elif", "if x: pass\n" + "elif x: pass\n" * 100_000)
kind("patterns", "match x:\n case " + "[" * n + "]" * n + ": pass")
kind("100 levels of indentation", "".join(" " * i + "if x:\n" for i in range(99)) + " " * 99 + "pass")
kind("101 levels of indentation", "".join(" " * i + "if x:\n" for i in range(100)) + " " * 100 + "pass")
kind("3000 levels of indentation", "".join(" " * i + "if x:\n" for i in range(3000)) + " " * 3000 + "pass")
kind("format specs", "f'" + "{x:" * 200 + "}" * 200 + "'")
