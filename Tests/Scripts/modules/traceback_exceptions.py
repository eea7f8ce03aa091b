import io
import sys
import traceback


def recurse(n):
    if n:
        return recurse(n - 1)
    return 1 / 0


def chained():
    try:
        recurse(1)
    except ZeroDivisionError as e:
        raise KeyError("k") from e


def within():
    try:
        chained()
    except KeyError:
        int("x")


try:
    within()
except ValueError as e:
    caught = e
caught.add_note("a note\nin two lines")
try:
    raise caught
except ValueError:
    print(traceback.format_exc())
    print(traceback.format_exc(limit=1))
    print(traceback.format_exc(limit=-1, chain=False))
    traceback.print_exc(file=sys.stdout)
    traceback.print_exc(2, sys.stdout, False)
print(traceback.format_exception(caught) == traceback.format_exception(ValueError, caught, caught.__traceback__))
print(traceback.format_exception(caught)[-4:])
print(traceback.format_exception_only(caught), traceback.format_exception_only(None, caught))
print(traceback.format_exception(None), traceback.format_exception_only(None), repr(traceback.format_exc()))
print(traceback.format_exception(ValueError("bare")), traceback.format_exception(KeyError, KeyError("x"), None))
buffer = io.StringIO()
print(traceback.print_exception(caught, limit=0, file=buffer), buffer.getvalue())

try:
    recurse(10)
except ZeroDivisionError as e:
    traceback.print_exception(e, file=sys.stdout)
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    print(len(traceback.extract_tb(e.__traceback__)), len(traceback.format_tb(e.__traceback__)))


class Bad(Exception):
    def __str__(self):
        return 1 / 0


class Inner:
    class Error(Exception):
        __module__ = "somewhere.else"


print(traceback.format_exception_only(Bad()), traceback.format_exception_only(Inner.Error("x")))
for notes in (["n", 1], ("t",), "text", 5, None, [Bad()]):
    e = ValueError("v")
    e.__notes__ = notes
    print(traceback.format_exception_only(e))

for text in ("a b", "x = (", "def f(:\n  pass", "  x", "'é' + 'b' c", "\tx\n  y"):
    try:
        compile(text, "f.py", "exec")
    except SyntaxError as e:
        print(traceback.format_exception_only(e))
e = SyntaxError("said")
print(traceback.format_exception_only(e))
e.filename, e.lineno = "here.py", 7
print(traceback.format_exception_only(e))
e.text, e.offset = "  some text\n", 5
print(traceback.format_exception_only(e))
e.end_lineno, e.end_offset = 7, 9
print(traceback.format_exception_only(e))

for call in (lambda: traceback.format_exception(3), lambda: traceback.format_exception(ValueError, ValueError()),
             lambda: traceback.print_exception("x"), lambda: traceback.format_exception(ValueError, tb=None),
             lambda: traceback.print_last(), lambda: traceback.format_exception()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
try:
    undefined_nam = 1
    print(undefined_name)
except NameError as e:
    print(traceback.format_exception(e)[-1:], traceback.format_exception_only(e))
try:
    sys.exi
except AttributeError as e:
    print(traceback.format_exception_only(e))
