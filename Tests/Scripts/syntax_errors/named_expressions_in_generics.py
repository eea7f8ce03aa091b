# Assignment expressions where type parameters are in scope.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


for source in ("class X[T]([(x := 3) for _ in y]): pass", "class X[T]((x := 3)): pass", "def f[T: (x := 3)](): pass", "def f[T: [(x := 3) for _ in y]](): pass",
               "type A = (x := 3)", "type A = [(x := 3) for _ in y]", "type A[T] = [(x := 3) for _ in y]", "def f[T = [(x := 3) for _ in y]](): pass",
               "def f[T](x: [(x := 3) for _ in y]): pass", "def f[T](x=[(z := 3) for _ in y]): pass", "def f[*Ts = (x := 1)](): pass", "def f[**P = (x := 1)](): pass"):
    show(source)
