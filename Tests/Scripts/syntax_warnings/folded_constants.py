# Calls, subscripts and comparisons by `is` of what is a constant once it is folded.
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


for value in ("(1)", "(-1)", "(not 1)", "(1 + 1)", "('a' * 2)", "(1, 2)", "(1, x)", "__debug__", "f''", "f'a'", "f'{x}'", "'a'", "b'a'", "None", "...", "1.5",
              "2j", "()", "[]", "{}", "{1}", "(1, 2)[0]", "'ab'[0]", "x", "x.y", "x[0]", "x()", "(lambda: 0)", "(x for x in y)", "[x for x in y]"):
    for tail in ("()", "[0]", "['a']", "[1, 2]", "[None]", "[-1.5]", "[not 1]", "[1:2]", "[x]", "[f'']", " is x", " is not None"):
        show(value + tail)
    show("x is " + value)
show("1 < 1 is 1 is not 1 is 1")
show("x is 1 is not 2")
show("x is y is not 2")
