import sys


def deep(n):
    if n:
        deep(n - 1)
    raise ValueError("bottom")


try:
    deep(2)
except ValueError as e:
    tb = e.__traceback__
Traceback = type(tb)


def names(t):
    out = []
    while t is not None:
        out.append((t.tb_frame.f_code.co_name, t.tb_lineno))
        t = t.tb_next
    return out


def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)


def link(a, b):
    a.tb_next = b
    return names(a)


print(names(tb), dir(tb), type(tb).__name__)
attempt(lambda: link(tb, tb))
attempt(lambda: link(tb.tb_next, tb))
attempt(lambda: link(tb, "x"))
attempt(lambda: delattr(tb, "tb_next"))
attempt(lambda: setattr(tb, "tb_frame", 1))
attempt(lambda: setattr(tb, "tb_lineno", 1))
attempt(lambda: link(tb, tb.tb_next.tb_next))
attempt(lambda: link(tb, None))
f = sys._getframe()
attempt(lambda: Traceback())
attempt(lambda: Traceback(1, f, 2, 3))
attempt(lambda: Traceback(None, 1, 2, 3))
attempt(lambda: Traceback(None, f, "x", 3))
attempt(lambda: Traceback(None, f, 2, "x"))
attempt(lambda: Traceback(None, f, 2, 3, 4))
made = Traceback(tb_next=tb, tb_frame=f, tb_lasti=1, tb_lineno=99)
print(made.tb_next is tb, made.tb_frame is f, made.tb_lasti, made.tb_lineno)
e = ValueError().with_traceback(made)
print(e.__traceback__ is made)
attempt(lambda: ValueError().with_traceback(5))
attempt(lambda: e.with_traceback(None).__traceback__)
