def t(src):
    try:
        compile(src, '<s>', 'exec')
        print("fine")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for p in ("[x, x]", "[x, *x]", "{1: x, 2: x}", "{1: x, **x}", "C(x, x)", "C(x, a=x)", "x as x", "[x, y as x]",
          "1 as _", "x as y.z", "x as 1", "[*x, *y]", "[*_, *_]", "(*x, 1, *y)", "1 | x", "x | 1", "[x] | [y]",
          "[x, y] | [x]", "(x | y)", "{1: a} | {2: b}", "C(a=1, a=2)", "C(a=1, b)", "C(**k)", "C(*a)", "{**r, 1: 2}",
          "{**_}", "{**a, **b}", "{x: 1}", "{1 + 1: 2}", "{1: a, 1: b}", "{'a': x, 'a': y}", "{1: a, 1.0: b}",
          "{True: a, 1: b}", "{1j: a, 1j: b}", "{-1: a, -1: b}", "{None: a, None: b}", "{b'a': x, b'a': y}", "*x", "-x", "1 + 1",
          "1j + 1", "-1j", "- -1", "f'x'", "x.y = 1", "x()()", "x[1]", "not 1", "...", "lambda: 1", "__debug__", "a.__debug__", "+1",
          "C(x=__debug__)", "1 if 2 else 3", "[(x), (y)]", "{'a' 'b': x}", "{f'a': x}", "x := 1", "(x, (y, z) as w)", "as", "",
          "None as x", "1 + 2j", "1 - 2j", "-1 + 2j", "1 + -2j", "1.5 + 2", "'a' + 'b'", "{**x,}", "C(x=1,)", "1 as x as y"):
    print(p, end=": ")
    t(f"match 1:\n  case {p}: pass")
