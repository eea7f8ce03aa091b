import sys

FunctionType = type(lambda: 0)


def f(a, b=1, *, c=2):
    "about f"
    return a, b, c


def outer():
    x = "enclosed"

    def inner():
        return x

    return inner


def attempt(make):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


inner = outer()
code = f.__code__
attempt(lambda: FunctionType())
attempt(lambda: FunctionType(1, 2))
attempt(lambda: FunctionType(code, 2))
attempt(lambda: FunctionType(code, {}, 2))
attempt(lambda: FunctionType(code, {}, None, 2))
attempt(lambda: FunctionType(code, {}, None, None, 2))
attempt(lambda: FunctionType(code, {}, None, None, (2,)))
attempt(lambda: FunctionType(code, {}, None, None, None, 2))
attempt(lambda: FunctionType(inner.__code__, {}))
attempt(lambda: FunctionType(inner.__code__, {}, None, None, ()))
attempt(lambda: FunctionType(inner.__code__, {}, None, None, (1,)))
attempt(lambda: FunctionType(inner.__code__, {}, None, None, inner.__closure__)())
attempt(lambda: FunctionType(code, {}, "name", (5,), None, {"c": 9})(1))
attempt(lambda: FunctionType(code, {}, x=1))
attempt(lambda: FunctionType(code, {}, 1, 2, 3, 4, 5))
attempt(lambda: FunctionType(code=code, globals={"__name__": "made"}).__module__)
g = FunctionType(code, {})
print(g.__name__, g.__qualname__, g.__doc__, g.__module__, g.__defaults__, g.__kwdefaults__, g.__closure__, g.__builtins__ is f.__builtins__)
attempt(lambda: g(1, c=1))
