# StopIteration never leaves a generator; what it becomes, with its cause.
def attempt(f):
    try:
        print(f())
    except RuntimeError as e:
        print(e, repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
    except BaseException as e:
        print("other", repr(e))

def a():
    raise StopIteration("a")
    yield
def b():
    yield 1
    next(iter(()))
def c():
    yield from ()
    raise StopIteration
def d():
    try:
        yield
    finally:
        raise StopIteration
def e():
    try:
        raise KeyError
    except KeyError:
        raise StopIteration from OSError("cause")
    yield
class Stop(StopIteration): pass
def f():
    raise Stop(3)
    yield
def g():
    raise StopAsyncIteration("passes")
    yield
for x in (a, b, c, e, f, g):
    attempt(lambda: list(x()))
attempt(lambda: list(next(iter(())) for _ in range(3)))
attempt(lambda: [*map(lambda v: next(iter(())), [1, 2])])
x = d()
next(x)
attempt(lambda: x.throw(ValueError))
x = b()
next(x)
attempt(lambda: x.throw(StopIteration("thrown")))
attempt(lambda: b().throw(StopIteration("unstarted")))
x = d()
next(x)
attempt(x.close)
def handler():
    try:
        yield 1
    except StopIteration as s:
        yield s.value
x = handler()
next(x)
attempt(lambda: x.throw(StopIteration("inside")))
def names(f):
    try:
        f()
    except RuntimeError as e:
        tb = e.__traceback__
        out = []
        while tb:
            out.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        return out
print(names(lambda: next(a())), names(lambda: list(b())))
def suspended():
    try:
        yield
    except GeneratorExit as e:
        print(repr(e.__context__))
x = suspended()
next(x)
try:
    raise LookupError("around close")
except LookupError:
    x.close()
