import sys
import traceback
from traceback import TracebackException


def fail(x):
    wide = {"b": 2}
    raise ValueError("v")


try:
    try:
        {}["k"]
    except KeyError:
        fail(1)
except ValueError as e:
    error = e
report = TracebackException(ValueError, error, error.__traceback__.tb_next, capture_locals=True)
print(report, report.exc_type_str, report.exceptions, report.__cause__, report.__context__, report.__suppress_context__)
print(len(report.stack), report.stack[-1].locals, report.stack[-1].line)
print(list(report.format_exception_only()), len(list(report.format())))
report.print(file=sys.stdout, chain=False)
print(report == TracebackException(ValueError, error, error.__traceback__.tb_next, capture_locals=True), report == TracebackException.from_exception(error),
      report == 3, TracebackException(ValueError, error, error.__traceback__) == TracebackException.from_exception(error))

# What is not shown can be left out.
hidden = ValueError("h")
hidden.__context__ = KeyError("c")
hidden.__cause__ = TypeError("t")
print(TracebackException.from_exception(hidden).__context__, TracebackException.from_exception(hidden, compact=True).__context__)
hidden.__cause__ = None
hidden.__suppress_context__ = True
print(TracebackException.from_exception(hidden).__context__, TracebackException.from_exception(hidden, compact=True).__context__)
print("".join(TracebackException.from_exception(hidden).format()))

# Circles end.
a, b = ValueError("a"), TypeError("b")
a.__cause__, b.__cause__ = b, a
print("".join(TracebackException.from_exception(a).format()))
a.__cause__ = a
print("".join(TracebackException.from_exception(a).format()))
try:
    compile("x = = 1", "name.py", "exec")
except SyntaxError as e:
    s = TracebackException.from_exception(e)
print(s.filename, s.lineno, s.end_lineno, s.offset, s.end_offset, repr(s.text), s.msg)
s.filename = "other.py"
empty = TracebackException(None, None, None)
print(empty, list(empty.format()), empty.exc_type_str, empty.stack)
print(TracebackException(ValueError, ValueError("x"), None, limit=3).stack, hasattr(TracebackException(ValueError, ValueError(), None), "lineno"))
limited = TracebackException.from_exception(error, limit=1, lookup_lines=False)
print(len(limited.stack), limited.stack[0].line)
import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(report.exc_type, TracebackException(ValueError, error, None, save_exc_type=False).exc_type)
    print([str(w.message) for w in log])
error.__notes__ = ["one", "two\nthree"]
print(TracebackException.from_exception(error).__notes__, list(TracebackException.from_exception(error).format_exception_only()))
print(sorted(traceback.__all__))
