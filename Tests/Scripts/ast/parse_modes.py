import ast


def attempt(work):
    try:
        print(work())
    except Exception as e:
        print(type(e).__name__, e)


for mode in ("exec", "eval", "single", "func_type", "nothing"):
    attempt(lambda: ast.dump(ast.parse("(a, *b) -> c" if mode == "func_type" else "a, b", mode=mode)))
for text in ("() -> int", "(int) -> str\n", "(int, *str, **Any) -> float", "(*int) -> Set[int]", "(**k) -> k",
             "(int,) -> str", "(*a, b) -> c", "(**a, *b) -> c", "int -> str", "(a) -> b, c", "(a)"):
    attempt(lambda: ast.dump(ast.parse(text, mode="func_type")))
attempt(lambda: compile("() -> int", "f", "func_type"))
attempt(lambda: compile("a", "f", "bogus"))
attempt(lambda: compile("a", "f", "bogus", ast.PyCF_ONLY_AST))
attempt(lambda: ast.dump(ast.parse(b"# coding: latin-1\nx = '\xe9'")))
attempt(lambda: ast.dump(ast.parse(bytearray(b"x"))))
attempt(lambda: ast.parse("x", mode="eval", filename="f").body.id)
attempt(lambda: ast.parse("x ="))
attempt(lambda: ast.parse("x\0"))
attempt(lambda: ast.parse(3))
attempt(lambda: ast.parse("a b", "file.py"))
tree = ast.parse("a")
print(compile(tree, "f", "exec", ast.PyCF_ONLY_AST) is tree, ast.parse(tree) is tree)
# What only the compiler minds is no error here.
print(ast.dump(ast.parse("return; yield x; await y; break; a = *b; nonlocal z; f(a=1, a=2)")))
