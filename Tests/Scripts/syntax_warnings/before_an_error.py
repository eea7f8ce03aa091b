# Warnings about what was read before an error are given, those behind it are not.
import warnings


def show(source):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        try:
            compile(source, "<none>", "exec")
            outcome = "ok"
        except SyntaxError as e:
            outcome = f"{e.msg} {e.lineno}"
    print(ascii(source), outcome, [(w.category.__name__, str(w.message), w.lineno) for w in log])


for source in ("x = '\\d'\ny z", "y z\nx = '\\d'", "x = 1if y else 2\n)", "x = 1if y else 2; '\\q'\n'\\w'; 0x1for x in y", "1 is 1; return", "return; 1 is 1",
               "assert (1, 2)\nfrom __future__ import braces", "x = '\\d'\nreturn", "'\\d' '\\e'\n(", "f'\\d{x}\\e'\nf'{a b}'", "b'\\400' $", "x = '''\n\\d\n'''",
               "def f(x): global x; '\\d'", "1 is 1\ndef f(x): global x", "if 0: 1 is 1", "if 0: assert (1, 2)", "while 0: ()()", "while 0: 'a' is x",
               "lambda: 1 is x", "[1]['a']", "def f():\n return 1\n 2()", "x[1] is ()", "-1 is x", "None is 1 is None"):
    show(source)
