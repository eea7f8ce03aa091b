import sys


def f(a):
    b = [a]

    def inner():
        return b

    frame = sys._getframe()
    b.append(2)
    return frame


fr = f(1)
print(fr.f_code.co_name, fr.f_lineno - fr.f_code.co_firstlineno, dict(fr.f_locals)["b"], fr.f_back is sys._getframe(), fr.f_globals is globals())
fr.f_locals["a"] = "late"
fr.f_locals["new"] = 1
print(fr.f_locals["a"], fr.f_locals["new"])
fr.clear()
print(dict(fr.f_locals))


def running():
    try:
        sys._getframe().clear()
    except RuntimeError as e:
        print(e)
    try:
        sys._getframe(1).clear()
    except RuntimeError as e:
        print(e)


running()


def gen():
    y = 1
    yield
    yield y


g = gen()
next(g)
space = g.gi_frame.f_locals
print(space, g.gi_frame.f_back)
space["y"] = "set from outside"
try:
    g.gi_frame.clear()
except RuntimeError as e:
    print(e)
print(next(g), space["y"])
for _ in g:
    pass
print(g.gi_frame)


def deep(n):
    return sys._getframe(n).f_code.co_name


def caller():
    return deep(1), deep(2)


print(caller(), sys._getframe(0).f_code.co_name)
for bad in 100, -1:
    try:
        print(sys._getframe(bad).f_code.co_name)
    except ValueError as e:
        print(e)
print(sys._getframe().f_lineno, sys._getframe().f_builtins["len"] is len)
for name in "f_code", "f_back", "f_globals", "f_builtins", "f_locals", "f_lasti":
    try:
        setattr(sys._getframe(), name, 1)
    except AttributeError as e:
        print(e)
