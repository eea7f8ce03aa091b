# What is left out, what is too much, and what is unknown.
import ast
import warnings


def make(what, *args, **kwargs):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            node = what(*args, **kwargs)
        except Exception as e:
            print(what.__name__, type(e).__name__, e)
            return
    shown = {name: type(value).__name__ if isinstance(value, ast.AST) else value for name, value in vars(node).items()}
    print(what.__name__, sorted(shown.items(), key=str))
    for text in sorted(str(w.message) for w in caught):
        print("   ", text)


make(ast.Name)
make(ast.Name, "a")
make(ast.Name, "a", ast.Store())
make(ast.Name, "a", "b", "c")
make(ast.Name, "a", id="b")
make(ast.Name, id="a", lineno=3, color="red")
make(ast.FunctionDef)
make(ast.FunctionDef, "f", body=[1])
make(ast.Module)
make(ast.Load)
make(ast.Load, 1)
make(ast.Return)
make(ast.keyword)
make(ast.expr)
make(ast.expr, lineno=1)
make(ast.AST, 1)
make(ast.AST, x=1)
make(ast.arguments)
make(ast.Constant, 1, "u")
make(ast.comprehension, is_async=1)


class Mine(ast.AST):
    _fields = ("a", "b")


class Typed(ast.expr):
    _fields = ("a", "b", "c", "d")
    _field_types = {"a": int | None, "b": list[int], "c": ast.expr_context}


class Derived(ast.Name):
    pass


class Own(ast.Name):
    def __init__(self, first, second):
        super().__init__(first)
        self.second = second


class Numbers(ast.AST):
    _fields = ("a", 1)


make(Mine)
make(Mine, 1, 2)
make(Mine, 1, c=3)
make(Typed)
make(Derived, "a")
make(Own, "a", 2)
make(Numbers, 1, 2)
print(ast.Return.value, ast.expr.end_lineno, hasattr(ast.expr, "lineno"))
print(repr(ast.Name("a")).split(" at ")[0])
