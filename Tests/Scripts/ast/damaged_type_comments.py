# Type comments that are no UTF-8 are an error where type comments are looked for.
import ast

FORMS = [
    b"x = 1 # type: a\xffb\n", b"x = 1 # type: \xe4\n", b"def f(): # type: () -> \xff\n  pass\n",
    b"for x in y: # type: \xe2\x82\n  pass\n", b"x = 1 # type: ignore \xff\n", b"x = 1 # type: ignore[\xff]\nx\n",
    b"x = 1 # type: ignore\xff\n", b"x = 1 # typ: \xff\n", b"def f(a, # type: \xff\n  b):\n  pass\n",
    b"# type: ignore \xff\nx\n", b"def f():\n  # type: \xff\n  pass\n", b"with a: # type: abc\xf0\x9f\n  pass\n",
    b"# coding: latin-1\nx = 1 # type: \xe4\n", b"x = 1 # type: int\nx = 2 # type: \xff",
]
for form in FORMS:
    for flags in (ast.PyCF_ONLY_AST | ast.PyCF_TYPE_COMMENTS, ast.PyCF_ONLY_AST, ast.PyCF_TYPE_COMMENTS, 0):
        try:
            made = compile(form, "<form>", "exec", flags)
            print(form, ascii(ast.dump(made)) if flags & ast.PyCF_ONLY_AST else "code")
        except UnicodeDecodeError as e:
            print(form, e, e.object, e.start, e.end)
try:
    compile("x # type: int\n", "<form>", "exec", ast.PyCF_TYPE_COMMENTS)
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset)
