def t(src):
    try:
        exec(compile(src, "<s>", "exec"), {})
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    except Exception as e: print(type(e).__name__, e)
for s in ("*a = 1", "*a, = 1", "*a, *b = []", "[*a, *b] = []", "(*a) = 1", "*a, b = ()", "a, *b, c = [1]", "a, b = 1, 2, 3", "a, b = [1]", "a, = ()", "[] = 1", "() = [1]", "*a", "*a, = 1, 2", "x = *1", "x = *1,", "print(*1)",
          "(*a)", "(*a, )", "x = (*[1])", "x = *[1]", "[*x for x in y]", "{**x for x in y}", "{*x for x in y}", "(*x for x in y)", "{x: *y}", "{*x: y}", "{**x: y}", "f(**x, *y)", "f(x=1, *y)", "f(x=1, y)", "f(**x, y)", "f(**x, y=1)",
          "f(*)", "f(**)", "f(*, x)", "f(x for x in y, 1)", "f(1, x for x in y)", "f(*x for x in y)", "return *x", "def f(): return *x", "def f(): return *x,", "yield *x", "def f(): yield *x", "for *x in y: pass", "for *x, in [[1]]: pass", "for x in *y: pass", "for x in *[1], 2: pass",
          "del *x", "with x as *y: pass", "import *x", "lambda *: 1", "lambda *a, *b: 1", "def f(*): pass", "def f(*, **k): pass", "def f(*a, *b): pass", "def f(**k, a): pass", "x[*a:1]", "x[1:*a]", "x[*a", "*x += 1", "x = {**1}", "x = {*1}", "x = [*1]", "def f(**k): 0\nf(**1)", "def f(**k): 0\nf(**{1: 2})", "def f(**k): 0\nf(a=1, **{'a': 2})", "def f(**k): 0\nf(**{'a': 1}, **{'a': 2})", "f(a=1, a=2)", "a, b, *c = range(1)", "a, *b = None", "a, b = 5",
          "*a, b, c = 'x'", "x: *int", "x: tuple = *[1], 2", "x = yield *y", "if *x: pass", "while *x: pass", "assert *x", "raise *x", "not *x", "*x if 1 else 2", "(a, *b) += 1", "[a, b] += 1", "a, b += 1", "(*a, b) = 1, 2", "x, y, = 1, 2", "*(a, b), c = 1, 2, 3", "*a.b, c = 1", "*f() = 1", "*1, = 1", "a, 1 = 1", "None, a = 1", "(a, b): int", "[a]: int", "a, b: int", "a.b: int", "f(): int", "1: int"):
    print(repr(s), end=" ")
    t(s)
