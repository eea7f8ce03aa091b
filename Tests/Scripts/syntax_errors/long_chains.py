# What is long but not deep works.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


def run(name, source, **names):
    code = compile(source, "<none>", "eval")
    print(name, eval(code, names))

n = 30_000
run("comparison", " < ".join(f"f({i})" for i in range(200)), f=lambda i: i)
run("comparison that fails", " < ".join(f"f({i})" for i in [*range(100), 5, *range(100)]), f=lambda i: i)
run("long comparison", " <= ".join(["x"] * n), x=1)
run("comparison of names", "x < (x := x + 1) < (x := x + 1) < x + 1 < 5 < 6 < 7 < 8 < 9 < 10 < 11", x=1)
run("and", " and ".join(["x"] * n), x=1)
run("or", " or ".join(["x"] * n), x=0)
run("list", "len([" + "x," * n + "])", x=0)
run("tuple", "len((" + "x," * n + "))", x=0)
run("set", "len({" + ",".join(map(str, range(n))) + "})")
run("dict", "len({" + ",".join(f"{i}: x" for i in range(n)) + "})", x=0)
run("strings", "len(" + "'ab' " * n + ")")
run("arguments", "f(" + "x," * 3000 + ")", f=lambda *a: len(a), x=0)
run("keywords", "f(" + ",".join(f"k{i}=x" for i in range(3000)) + ")", f=lambda **a: len(a), x=0)
run("fields", "len(f'" + "{x}" * n + "')", x="ab")
for tail in (" y)", "=1, y)", ", **z, y)", ", *, y)"):
    show("f(" + ", ".join(["x"] * 5) + tail)
for source in ("f(" + ", ".join(["x"] * n) + " y)", "f(" + ", ".join(["x=1"] * n) + " y)"):
    try:
        eval(source)
    except SyntaxError as e:
        print(e.msg, e.offset, e.end_offset)
