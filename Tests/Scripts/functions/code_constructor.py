# types.CodeType takes the parts of an existing code object.
import types


def f(a, b=2, *c, d, **e):
    "doc"
    x = 1.5
    return len([a, b, x])


def parts(code):
    names = (
        "argcount posonlyargcount kwonlyargcount nlocals stacksize flags code consts names varnames filename name"
        " qualname firstlineno linetable exceptiontable freevars cellvars"
    )
    return {name: getattr(code, "co_" + name) for name in names.split()}


def make(code, **changes):
    return types.CodeType(*(parts(code) | changes).values())


code = f.__code__
same = make(code)
print(same == code, same is code, types.FunctionType(same, globals())(1, 2, d=3))
other = make(code, name="g", qualname="h.g", filename="other", firstlineno=100)
print(other.co_name, other.co_qualname, other.co_filename, other.co_firstlineno, other == code)
print(types.FunctionType(other, globals())(1, 2, d=3))

wrong = dict(
    argcount="x", flags=1.5, code="x", consts=[], names=[], varnames=[], filename=1, name=b"", qualname=2,
    firstlineno=None, linetable="", exceptiontable=3, freevars=[], cellvars={},
)
for name, value in wrong.items():
    try:
        make(code, **{name: value})
    except TypeError as e:
        print(name, e)
for name in "argcount", "posonlyargcount", "kwonlyargcount", "nlocals":
    try:
        make(code, **{name: -1})
    except ValueError as e:
        print(name, e)
for name in "names", "varnames":
    try:
        make(code, **{name: (1,)})
    except TypeError as e:
        print(name, e)
for args in (), (1,) * 15, (1,) * 19:
    try:
        types.CodeType(*args)
    except TypeError as e:
        print(e)


def outer():
    z = 1

    def inner():
        return z

    return inner


i = outer()
same = make(i.__code__)
print(types.FunctionType(same, globals(), "n", None, i.__closure__)())
renamed = i.__code__.replace(co_freevars=("w",))
print(renamed.co_freevars, types.FunctionType(renamed, globals(), "n", None, i.__closure__)())

more = code.replace(co_consts=code.co_consts + (5,), co_names=code.co_names + ("more",))
print(more.co_consts[-1], more.co_names[-1], types.FunctionType(more, globals())(1, 2, d=3))
renamed = code.replace(co_varnames=("A", "B", "D", "C", "E", "X"))
print(renamed.co_varnames, types.FunctionType(renamed, globals())(1, 2, D=3))
for name in "co_name", "co_consts", "co_flags", "co_foo", "co_varnames", "co_code":
    try:
        code.replace(**{name: 3.5})
    except TypeError as e:
        print(name, e)
