import ast
import warnings


def attempt(work):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = work()
            print(ast.dump(result) if isinstance(result, ast.AST) else result)
        except Exception as e:
            print(type(e).__name__, e)
    for w in caught:
        print("   ", w.category.__name__, w.message, w.lineno > 0)


attempt(lambda: ast.Num(3))
attempt(lambda: ast.Str("a"))
attempt(lambda: ast.Bytes(b"a"))
attempt(lambda: ast.NameConstant(None))
attempt(lambda: ast.Ellipsis())
attempt(lambda: ast.Num(3, n=4))
attempt(lambda: ast.Num(n=4))
attempt(lambda: isinstance(ast.Constant(3), ast.Num))
attempt(lambda: isinstance(ast.Constant(True), ast.Num))
attempt(lambda: isinstance(ast.Constant(True), ast.NameConstant))
attempt(lambda: isinstance(ast.Constant("a"), ast.Str))
attempt(lambda: isinstance(ast.Constant(...), ast.Ellipsis))
attempt(lambda: isinstance(ast.Name("a"), ast.Str))
attempt(lambda: isinstance(ast.Constant(), ast.Str))
attempt(lambda: ast.Constant(3).n)
attempt(lambda: ast.Constant(3).s)
attempt(lambda: setattr(ast.Constant(3), "n", 4))
attempt(lambda: ast.Index(ast.Constant(1)))
attempt(lambda: ast.ExtSlice([ast.Constant(1)]))
attempt(lambda: ast.Tuple([1]).dims)
attempt(lambda: ast.Param())
attempt(lambda: ast.Suite())
attempt(lambda: ast.Nothing)
attempt(lambda: (ast.Num._fields, ast.Num.__doc__, ast.Num.__name__, ast.slice.__doc__, ast.Param.__bases__))


class Mine(ast.Num if False else ast.Constant):
    pass


attempt(lambda: Mine(3))
