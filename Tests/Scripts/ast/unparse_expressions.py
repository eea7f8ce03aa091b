import ast

for text in ("a + b * c", "(a + b) * c", "a ** b ** c", "(a ** b) ** c", "-a ** b", "(-a) ** b", "a ** -b", "not (a and b)",
             "(not a) and b", "a and (b or c)", "a and b and (not c)", "a or b or c or (d and e)", "a if b else (c if d else e)",
             "(a if b else c) if d else e", "lambda: (yield)", "(lambda x: x)(1)", "lambda a, /, b=1, *c, d, e=2, **f: 0",
             "lambda *, a: a", "lambda *a: a", "a < b < c", "(a < b) < c", "a < (b < c)", "not a == b", "(not a) == b",
             "f(a, *b, c=1, **d)", "f((a for a in b))", "f(*a or b)", "a.b.c", "(1).real", "1.5.real", "(-1).real", "'a'.b",
             "a[1]", "a[1, 2]", "a[()]", "a[1:2:3]", "a[:, ::2, ...]", "a[*b]", "a[b, *c]", "a[(b, c):d]", "[*a, b]",
             "{*a}", "{**a, 'b': c}", "{**(a or b)}", "{}", "()", "(a,)", "(a, b)", "(yield a)", "await_(b)",
             "[a for b in c if d if e for f, g in h]", "[a for b in (c, d)]", "[(a, b) for c in d]", "{a: b for c in d}",
             "(a for a in (yield))", "[a for b in (lambda: c)]", "[a for b in (c if d else e)]", "(a := b)", "f(a := 1)",
             "[a := 1, b]", "a[b := 1]", "a if (b := c) else d", "...", "None", "1e400", "1e400j", "-1e400", "1_000", "0x10",
             "1j", "b'a\"'", "'a\\n'", "'\\''", "'\"\\''", "u'a'", "'\\ud800'", "'\\x00é'", "~-+a", "- -a", "not not a",
             "a @ b // c % d", "a << b >> c", "a | b ^ c & d", "a is not b not in c", "*a, b", "(*a, b)", "a, b = c"):
    text = ast.unparse(ast.parse(text))
    print(text, "|", ast.dump(ast.parse(text)) == ast.dump(ast.parse(ast.unparse(ast.parse(text)))))
