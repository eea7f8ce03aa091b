# relative imports without a package, or beyond it
def attempt(code, **names):
    space = dict(names)
    try:
        exec(code, space)
        print("fine", sorted(n for n in space if not n.startswith("__")))
    except Exception as e:
        print(type(e).__name__, e)

attempt("from . import x", __name__="__main__", __package__=None)
attempt("from . import x", __name__="a", __package__="")
attempt("from .. import x", __name__="relative_errors.sub", __package__="relative_errors")
attempt("from . import sub", __name__="relative_errors.other", __package__="relative_errors")
attempt("from .sub import value", __name__="relative_errors.other", __package__="relative_errors")
attempt("from . import nothing", __name__="relative_errors.other", __package__="relative_errors")
attempt("from .nothing import x", __name__="relative_errors.other", __package__="relative_errors")
attempt("from .sub import nothing", __name__="relative_errors.other", __package__="relative_errors")
attempt("from . import x", __package__=5)
attempt("from . import x", __name__=5)
attempt("from ... import x", __name__="a.b.c", __package__="a.b")
attempt("from .... import x", __name__="a.b.c", __package__="a.b")
attempt("from . import x", __name__="no_such_package.m", __package__="no_such_package")
try:
    __import__("x", None, None, (), 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    __import__("x", {}, None, (), 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    __import__("x", {"__package__": "a"}, None, (), -1)
except Exception as e:
    print(type(e).__name__, e)
for name in ("", 5, b"x"):
    try:
        __import__(name)
    except Exception as e:
        print(type(e).__name__, e)
