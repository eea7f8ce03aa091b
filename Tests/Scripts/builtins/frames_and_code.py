import sys


def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    """Doc."""
    x = 1

    def inner():
        return x, a
    frame = sys._getframe()
    print(frame.f_code is f.__code__, frame.f_lineno, frame.f_back.f_code.co_name, sorted(frame.f_locals))
    print(frame.f_globals is globals(), list(locals()))
    return inner


inner = f(1, d=4)
code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames)
print(code.co_cellvars, sorted(inner.__code__.co_freevars), code.co_firstlineno, code.co_flags, inner.__code__.co_qualname)
print(code.co_filename.rpartition("/")[2], type(code), inner.__closure__[0].cell_contents, repr(code)[:16])


def trace():
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e.__traceback__


tb = trace()
print(tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name, type(tb), type(tb.tb_frame))
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
try:
    tb.tb_next = tb
except ValueError as e:
    print(e)
try:
    tb.tb_next = 5
except TypeError as e:
    print(e)
print(sys.exc_info(), sys.exception())
try:
    raise KeyError("k")
except KeyError as e:
    print(sys.exc_info()[0], sys.exception() is e, sys.exc_info()[2] is e.__traceback__)
space = {}
exec("y = [x for x in range(3)]\ndef g(): return y", space)
print(space["g"](), eval("y + [z]", space, {"z": 9}), eval(compile("1 + 1", "f", "eval")))


def scopes():
    a = 1
    exec("a = 2; b = 3")
    return a, "b" in locals(), eval("a + 1"), [locals()["a"] for _ in "x"]


print(scopes())
