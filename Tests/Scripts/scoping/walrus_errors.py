def t(src):
    try:
        compile(src, "<s>", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in ("x := 1", "f(x=y := 1)", "f(a, x := 1, b=2)", "(x.y := 1)", "(x[0] := 1)", "((a, b) := 1)", "(a := b := 1)", "(lambda: x := 1)", "lambda: (x := 1)",
          "[x := 1 for x in y]", "[(x := 1) for x in y]", "[x := 0 for a in b for x in c]", "[a for a in (x := b)]", "[a for b in c for a in (x := d)]",
          "[a for a in [x := b]]", "[a for a in (lambda: (x := b))()]", "class C:\n  [x := 1 for y in z]", "class C:\n  x = (y := 1)", "class C:\n  [lambda: (x := 1) for y in z]",
          "def f(): [x := 1 for y in z]", "[[x := 1 for y in z] for x in w]", "[y for x in z if (x := 1)]", "{x := 1: 2}", "{1: x := 2}", "{x := 1}", "{(x := 1): 2}",
          "x[y := 1]", "x[y := 1:2]", "x[(y := 1):2]", "del (x := 1)", "(x := 1) = 2", "(x := 1) += 1", "for (x := 1) in y: pass", "with a as (b := c): pass",
          "(*x := y)", "(x := *y)", "(x := *y,)", "x = y := 1", "print(x := 1 for y in z)", "f(x := 1 for y in z)", "(True := 1)", "(None := 1)", "(__debug__ := 1)", "(f() := 1)",
          "(1 := 2)", "('a' := 2)", "(x + 1 := 2)", "(x := yield)", "def f(): (x := yield)", "def f(): (x := (yield))", "@(x := y)\ndef f(): pass", "@x := y\ndef f(): pass",
          "global x\n(x := 1)", "def f():\n  (x := 1)\n  global x", "def f():\n  [x := 1 for y in z]\n  global x", "def f():\n  nonlocal x\n  (x := 1)", "def f(x):\n  [x := 1 for y in z]",
          "def f(a: (x := 1)): pass", "x: (y := 1) = 2", "x: (y := 1)", "if x := 1: pass", "elif x", "return x := 1", "def f(): return (x := 1)", "raise x := y", "assert x := 1", "f'{x:=1}'", "f'{(x:=1)}'", "f'{x := 1}'",
          "import x := y", "print((x := 1), y := 2)", "lambda x = (y := 1): 0", "lambda x = y := 1: 0", "(yield) := 1", "a = [x := 1, y := 2]", "a = (x := 1, y := 2)", "a = x := 1, 2", "while x := f(): pass", "[i := 0, *i]"):
    print(repr(s), end=" ")
    t(s)
