# What is doubtful in a program with an error: the rest of the text is read for a better explanation, some strings by a check.
import warnings


def show(source):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            compile(source, "<none>", "exec")
            result = "ok"
        except SyntaxError as e:
            result = f"{type(e).__name__}: {e.msg} {e.lineno} {e.offset}"
    print(ascii(source), result, [(w.category.__name__, str(w.message), w.lineno) for w in seen])


for source in ("x y\n1if 2else 3\n", "x y\nf'\\{a}'\n", "x y\n'\\d'\n", "'\\d' x\n", "'\\d'\nx y '\\q'\n", "x = exec a('\\d')\n", "x = a b('\\d')\n",
               "x = (a b('\\d'))\n", "x = a '\\d'\n", "x = a.b '\\d'\n", "1.5j '\\d'\n", "a.b'\\d(' % c)\n", "f(a(b) + '\\d'\n", "if  is None: 1if 2else 3\n",
               "def f(a==1): pass\n1or 2\n", "def f()\n  0if 1else 2\n", "x y\n1or 2\n'", "x y\n1or 2\n'\n3or 4", "  1or 2\n", "x\n  1or 2\n", "x\n  if y > 0if\n", "(\n1or 2\n",
               "f'''\\{'''", "f'\\{{a!s:>5}'; f\n", "1or 2 3or 4 $ 5or 6\n", "match('\\d')\nx y\n", "with ('\\d').a: x y\n", "type('\\d')\n", "print('\\d') x\n"):
    show(source)
