# What no text stands for, and what trees can still say.
import ast


def run(node, space=None):
    tree = ast.Module(node if isinstance(node, list) else [ast.Assign([ast.Name("r", ast.Store())], node)], [])
    space = {} if space is None else space
    try:
        exec(compile(ast.fix_missing_locations(tree), "f", "exec"), space)
        print(repr(space.get("r")))
    except Exception as e:
        print(type(e).__name__, e)


def constant(value):
    run(ast.Constant(value))


constant((1, (2, "three"), frozenset({4})))
constant(-5)
constant(-2 ** 70)
constant(2 ** 70)
constant(3 + 4j)
constant(-0.0)
constant(complex(-0.0, -0.0))
constant(float("inf"))
constant(float("nan"))
constant("\ud800")
constant(frozenset())
constant(())
x = ast.Name("x", ast.Load())
run(ast.Slice(ast.Constant(1), None, ast.Constant(2)))
run(ast.FormattedValue(ast.Constant(5), 114, ast.Constant(">4")))
run(ast.JoinedStr([ast.Constant("a"), x, ast.JoinedStr([x])]), {"x": "X"})
run(ast.JoinedStr([ast.Constant("a"), x]), {"x": 1})
run(ast.JoinedStr([]))
run(ast.Set([]))
run(ast.NamedExpr(ast.Name("q", ast.Store()), ast.Constant(1)))
run(ast.Name("no such name", ast.Load()), {"no such name": 5})
run(ast.Name("", ast.Load()), {"": 6})
run(ast.Name("ﬁ", ast.Load()), {"ﬁ": 7})
run(ast.Attribute(x, "a b", ast.Load()), {"x": type("T", (), {"a b": 8})})
run(ast.BoolOp(ast.And(), [ast.Constant(1), ast.BoolOp(ast.And(), [ast.Constant(2), ast.Constant(3)])]))
run(ast.Call(ast.Name("dict", ast.Load()), [], [ast.keyword("not a name", ast.Constant(1)), ast.keyword("None", x)]),
    {"x": 2})
run([ast.Import([ast.alias("os.path", "p")]), ast.Import([ast.alias("")])])
run([ast.ImportFrom(None, [ast.alias("a")], 0)])
run([ast.ImportFrom("math", [ast.alias("*")], 0), ast.Assign([ast.Name("r", ast.Store())], ast.Name("pi", ast.Load()))])
run([ast.Assign([ast.Tuple([], ast.Store())], ast.Tuple([], ast.Load()))])
run([ast.Expr(ast.Constant("doc")), ast.Assign([ast.Name("r", ast.Store())], ast.Name("__doc__", ast.Load()))])
run([ast.FunctionDef("f g", ast.arguments(), [ast.Return(ast.Constant(9))]),
     ast.Assign([ast.Name("r", ast.Store())], ast.Call(ast.Name("f g", ast.Load()), [], []))])
shared = ast.Constant(1)
run(ast.BinOp(shared, ast.Add(), ast.BinOp(shared, ast.Add(), shared)))
lambdas = ast.Lambda(ast.arguments(), ast.Constant(2))
run(ast.Call(ast.Name("len", ast.Load()), [ast.List([lambdas, lambdas], ast.Load())], []))


class Mine(ast.Constant):
    pass


class Both(ast.Name, ast.Constant):
    _fields = ("id", "ctx")


run(Mine(11))
run(Both("x", ast.Load()), {"x": 12})


class Duck:
    arg = "k"
    value = ast.Constant(13)
    lineno = col_offset = end_lineno = end_col_offset = 1


run(ast.Call(ast.Name("dict", ast.Load()), [], [Duck()]))
