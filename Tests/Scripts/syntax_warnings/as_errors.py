# Where warnings are errors, those of the compiler are SyntaxErrors with a place.
import warnings

for category in (Warning, SyntaxWarning, DeprecationWarning):
    print(category.__name__)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", category)
        for source in ("x = '\\d'", "x = 'a' \\\n  '\\d'", "x = b'\\q' + y", "f'{x}\\d'", "x = '''\n\\d'''", "1 is 1", "x = (y is\n 'a')", "assert (1, 'a')",
                       "  \n()()", "'a'['b']", "x = 1if y else 2", "0x1for x in y", "é = 'é' is é", "'é\\d'", "b'\\400'", "if x:\n  '\\d'", "'\\d' y"):
            try:
                compile(source, "<none>", "exec")
                print(ascii(source), "ok")
            except SyntaxError as e:
                print(ascii(source), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
            except Warning as e:
                print(ascii(source), type(e).__name__, e)
