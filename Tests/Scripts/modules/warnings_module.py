import sys
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print("shown", message, category.__name__, lineno)


warnings.showwarning = show
warnings.warn("one")
for i in range(2):
    warnings.warn("once for each place", RuntimeWarning)
warnings.warn("here", DeprecationWarning)


def inner():
    warnings.warn("from the caller", stacklevel=2)


inner()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for i in range(2):
        warnings.warn(f"caught {i}", FutureWarning)
    print([(str(w.message), w.category.__name__, w.lineno) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error")
    except UserWarning as e:
        print(repr(e))
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="quiet")
    warnings.warn("Quiet please")
    warnings.warn("not so quiet")
for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope"), lambda: warnings.filterwarnings("ignore", 5)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
warnings.warn(SyntaxWarning("an instance"))
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "  the line"), end="")
