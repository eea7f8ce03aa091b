import ast


def show(text, level=1):
    print(text, "->", ast.dump(ast.parse(text, optimize=level)))


for text in ("1 + 2", "-(3)", "not a in b", "not a is b", "not a < b", "not 1", "(1, 2) + (3,)", "x = 'a' * 3",
             "(1,) * 300", "2 ** 200", "1 << 200", "1 / 0", "x = '%s' % (a,)", "x = '%5s|%-5s|%.3r%%' % (a, b, c)",
             "'%d' % (a,)", "x = 'abc'[1]", "(1, 2)[5]", "a in [1, 2]", "a in {1, 2}", "a in [b]",
             "for x in [1, 2]: pass", "[x for x in [1, b]]", "__debug__", "f(1 + 1)", "'a' + 'b'", "~5", "1 + 'a'",
             "3 - 4j", "def f(): 'a' + 'b'", "match a:\n    case 1+2j: pass\n    case -1: pass", "f'{1 + 1}'",
             "def f[T: 1 + 1](x: 2 + 2 = 3 + 3) -> 4 + 4: pass", "x: 1 + 1 = 2 + 2", "a[1 + 1]", "(x := 1 + 1)"):
    show(text)
for level in (-1, 0, 1, 2):
    show("__debug__, 1 + 1", level)
print(ast.dump(compile(ast.parse("u'x'; (1, 2, ...); 2 * 3"), "f", "exec", ast.PyCF_OPTIMIZED_AST)))
