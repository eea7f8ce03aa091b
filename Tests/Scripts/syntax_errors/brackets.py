# Messages for calls and parameters whose brackets stay open.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")

for source in ("f(a b", "f(a=1, b", "f(**a, b", "f(a for a in b, c)", "f(a for a in b c)", "f(True=1)", "f(a.b=1)", "f(a=)", "f(a=, b)", "f(a, b=1, *c, **d, e)",
               "f(**a, *b)", "f(a=1 for a in b)", "def f(a, a=1, b): pass", "def f(*): pass", "def f(*, **a): pass", "def f(a=1, /, b): pass", "def f(/, a): pass",
               "def f(a, /, b, /): pass", "def f(*a, /): pass", "def f(**a, b): pass", "def f(*a=1): pass", "def f(**a=1): pass", "def f((a, b)): pass", "def f(a, (b)): pass",
               "lambda a=1, b: 0", "lambda *: 0", "lambda (a, b): 0", "lambda **a, b: 0", "def f(a, b", "def f(a", "def f(1): pass", "class A(a b): pass", "class A(*): pass",
               "f(x, y=1", "f(", "f(a,", "[a, b", "{a: b", "{a: b, c", "{a: }", "{a: *b}", "{**a: b}", "{a: b, c}", "{a, b: c}", "[a for a in b, c]", "[a, b for a in c]", "[*a for a in b]",
               "{**a for a in b}", "(a := b := c)", "(a.b := c)", "a := 1", "f(a := 1, b := 2)", "f(a := 1 for b in c)"):
    show(source)
