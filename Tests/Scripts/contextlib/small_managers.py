# closing, suppress, nullcontext, redirect_stdout, chdir, decorators, and the abstract classes.
import contextlib
from contextlib import *
import io, os, sys


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class Thing:
    def close(self): print("closed")


t = Thing()
with closing(t) as x:
    print(x is t)
try:
    with closing(t):
        raise ValueError
except ValueError:
    print("value error")
try:
    with closing(3):
        pass
except AttributeError as e:
    print(e)

with suppress(KeyError, OSError):
    {}["x"]
with suppress(LookupError) as s:
    print(s)
    [][0]
with suppress((KeyError, (ValueError,)) if False else ValueError):
    int("x")
with suppress():
    pass
try:
    with suppress():
        1 / 0
except ZeroDivisionError as e:
    print(e)
s = suppress(ZeroDivisionError)
with s:
    with s:
        1 / 0
    1 / 0
try:
    with suppress(3):
        1 / 0
except TypeError as e:
    print(e)
print("groups")
for types in (ValueError,), (ValueError, TypeError), (KeyError,), (Exception,), (BaseExceptionGroup,), (BaseException,):
    try:
        with suppress(*types):
            raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])])
    except BaseException as e:
        print(types, repr(e), repr(e.__context__))
    else:
        print(types, "gone")
try:
    with suppress(ValueError):
        raise BaseExceptionGroup("b", [ValueError(1), KeyboardInterrupt(2)])
except BaseExceptionGroup as e:
    print(repr(e))

with nullcontext() as n, nullcontext(5) as m:
    print(n, m)

a, b = io.StringIO(), io.StringIO()
r = redirect_stdout(a)
with r as f:
    print("to a")
    with redirect_stdout(b):
        print("to b")
    with r:
        print("to a again")
with redirect_stderr(b):
    print("err to b", file=sys.stderr)
print(f is a, repr(a.getvalue()), repr(b.getvalue()))
try:
    with redirect_stdout(a):
        raise ValueError("restores")
except ValueError as e:
    print(e)

here = os.getcwd()
d = chdir("/")
with d:
    print(os.getcwd())
    with d:
        print(os.getcwd())
print(os.getcwd() == here)
try:
    with chdir("/nowhere at all"):
        pass
except FileNotFoundError as e:
    print(e)


class Deco(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out", a[0]); return a[0] is KeyError


@Deco()
def f(x):
    "doc"
    if x: raise x
    return "result"


print(f(None), f(KeyError), f.__name__, f.__doc__)
try:
    f(ValueError)
except ValueError:
    print("out of f")


class Recreated(Deco):
    n = 0

    def _recreate_cm(self):
        Recreated.n += 1
        return self


@Recreated()
def g(): pass


g(), g()
print(Recreated.n)

print(sorted(AbstractContextManager.__abstractmethods__), sorted(AbstractAsyncContextManager.__abstractmethods__))
print(issubclass(Deco, AbstractContextManager), issubclass(Thing, AbstractContextManager), isinstance(open, AbstractContextManager))
show(lambda: AbstractContextManager())
show(lambda: AbstractContextManager[int])
show(lambda: AbstractAsyncContextManager[int, str])


class Half(AbstractContextManager):
    def __exit__(self, *a): print("half out")


with Half() as h:
    print(type(h).__name__)


class NoExit:
    def __enter__(self): ...
    __exit__ = None


print(isinstance(NoExit(), AbstractContextManager))
print(sorted(contextlib.__all__))
for cls in closing, suppress, nullcontext, redirect_stdout, redirect_stderr, chdir, ExitStack, AsyncExitStack, aclosing:
    print(cls.__name__, cls.__module__, [b.__name__ for b in cls.__mro__])
show(lambda: closing())
show(lambda: nullcontext(1, 2))
show(lambda: redirect_stdout())
