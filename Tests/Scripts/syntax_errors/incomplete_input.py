# PyCF_ALLOW_INCOMPLETE_INPUT: a text that ends too early has an error of its own.
print(issubclass(_IncompleteInputError, SyntaxError), _IncompleteInputError.__module__)
ALLOW, KEEP = 0x4000, 0x200


def show(source, mode, flags):
    try:
        compile(source, "<none>", mode, flags)
    except SyntaxError as e:
        print(ascii(source), mode, hex(flags), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    else:
        print(ascii(source), mode, hex(flags), "ok")


for source in ("", " ", "\n", "(", "(\n", "f(a,\n  b", "{1: [", "def f(", "def f(a, b=", "def f(a)", "x = '''a\nb", "f'''{a}\nb", "f'''{a", "f'{a", "x = 'a",
               "x = 'a\n", "'a\\", "x \\\n", "(x \\\n", "\\\n", "\\", "if x:", "if x:\n", "if x:\n  y", "if x:\n  y\n", "if x:\n  y\n\n", "try:\n  x\n",
               "try:\n  x\nexcept A:", "class A:\n  # c", "@a\n", "x = ", "x +", "x y", "x y\n", "(x y", "(x y\n", "x)", "(]", "lambda", "for x", "import",
               "from a import (b,", "x = (1 +\n  # c\n", "while 1:\n\n\n", "def f():\n  '''a", "match x:\n", "match x:\n  case 1:\n", "1 = 2", "a b 'x",
               "print 'a", "é(", "'é\n", "x = '''é\n'y'", "if x:\n\ty\n  z", "0x", "0x\n", "$", "f(**a, *b", "[x for x in", "[x for x in y if", "return x"):
    for mode in ("exec", "eval", "single"):
        show(source, mode, ALLOW)
    show(source, "single", ALLOW | KEEP)
    show(source, "single", KEEP)
import _ast
try:
    compile("f(", "<none>", "exec", _ast.PyCF_ONLY_AST | ALLOW)
except SyntaxError as e:
    print(type(e).__name__, e.args)
