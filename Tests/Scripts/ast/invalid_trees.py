# Trees that say nothing: what is missing, what is of the wrong type, what does not go together.
import ast

PLACE = {"lineno": 1, "col_offset": 0, "end_lineno": 1, "end_col_offset": 0}


def place(node):
    for inner in ast.walk(node):
        for name, value in PLACE.items():
            if name in inner._attributes and not hasattr(inner, name):
                setattr(inner, name, value)
            elif name in inner._attributes and getattr(inner, name) is None:
                setattr(inner, name, value)
    return node


def clean(text):
    while " object at 0x" in text:
        start = text.index(" object at 0x")
        text = text[:start] + text[text.index(">", start):]
    return text


def check(body, mode="exec", placed=True):
    tree = ast.Module(body if isinstance(body, list) else [body], []) if mode == "exec" else body
    try:
        compile(place(tree) if placed else tree, "f", mode)
        print("fine")
    except Exception as e:
        print(type(e).__name__, clean(str(e)))


def expr(node):
    check(ast.Expr(node))


x = ast.Name("x", ast.Load())
to = ast.Name("x", ast.Store())
gone = ast.Name("x", ast.Del())
ok = ast.Pass()
no_args = ast.arguments()

check(ast.Expr(ast.Name("x", ast.Load())), placed=False)
check(ast.Expr(ast.Name("x", ast.Load(), lineno=1), lineno=1, col_offset=0), placed=False)
check(x, mode="eval")
check(ast.Expression(x), mode="exec")
check(ast.Expression(x), mode="single")
check(ast.Module([], []), mode="eval")
check(3)
check([None])
expr(None)
expr(3)
expr(ok)
expr(ast.expr())
expr(ast.Name("None", ast.Load()))
expr(ast.Name(3, ast.Load()))
expr(ast.Name(b"x", ast.Load()))
expr(ast.Name("x", ast.Store()))
expr(ast.Name("x", ast.Add()))
expr(ast.Name("x", None))
expr(ast.BinOp(x, ast.Add(), None))
expr(ast.BinOp(x, None, x))
expr(ast.BinOp(x, ast.Not(), x))
expr(ast.BoolOp(ast.And(), [x]))
expr(ast.BoolOp(ast.And(), x))
expr(ast.BoolOp(ast.And(), [x, None]))
expr(ast.Compare(x, [], []))
expr(ast.Compare(x, [ast.Lt()], []))
expr(ast.Compare(x, [ast.Lt()], [x, x]))
expr(ast.Compare(x, [ast.Add()], [x]))
expr(ast.Dict([x], []))
expr(ast.Dict([None], [x]))
expr(ast.Dict([None], [None]))
expr(ast.Set([]))
expr(ast.ListComp(x, []))
expr(ast.ListComp(x, [ast.comprehension(x, x, [], 0)]))
expr(ast.ListComp(x, [3]))
expr(ast.ListComp(x, [ast.comprehension(to, x, [], "no")]))
expr(ast.Starred(x, ast.Load()))
expr(ast.Tuple([ast.Starred(x, ast.Load())], ast.Load()))
expr(ast.Tuple([to], ast.Load()))
expr(ast.NamedExpr(ast.Attribute(x, "a", ast.Store()), x))
expr(ast.Call(x, [to], []))
expr(ast.Call(x, [], [ast.keyword("a", None)]))
expr(ast.Call(x, [], [x]))
expr(ast.FormattedValue(x, 10))
expr(ast.JoinedStr([3]))
expr(ast.Constant([1]))
expr(ast.Constant((1, [2])))
expr(ast.Constant(x))
expr(ast.Constant((1, frozenset({2, None}), b"a", 1j, ...)))
expr(ast.Subscript(x, ast.Slice(to), ast.Load()))
expr(ast.Lambda(None, x))
expr(ast.Lambda(ast.arguments(defaults=[x]), x))
expr(ast.Lambda(ast.arguments(kwonlyargs=[ast.arg("a")]), x))
expr(ast.Lambda(ast.arguments(args=[3]), x))
expr(ast.Lambda(ast.arguments(args=[ast.arg("a", to)]), x))
expr(ast.Lambda(ast.arguments(args=[ast.arg("a"), ast.arg("a")]), x))
expr(ast.Yield(x))
expr(ast.Await(x))
check(ast.FunctionDef("f", no_args, []))
check(ast.AsyncFunctionDef("f", no_args, []))
check(ast.FunctionDef("f", None, [ok]))
check(ast.FunctionDef(None, no_args, [ok]))
check(ast.FunctionDef("f", no_args, [ok], returns=3))
check(ast.FunctionDef("f", no_args, ok))
check(ast.FunctionDef("f", no_args, [ok], type_params=[3]))
check(ast.FunctionDef("f", no_args, [ok], type_params=[ast.TypeVar("True")]))
check(ast.FunctionDef("f", no_args, [ok], type_comment=3))
check(ast.ClassDef("C", body=[]))
check(ast.ClassDef("C", [to], body=[ok]))
check(ast.Return(x))
check(ast.Delete([]))
check(ast.Delete([x]))
check(ast.Delete([ast.Tuple([gone, ast.List([gone], ast.Del())], ast.Del())]))
check(ast.Assign([], x))
check(ast.Assign([x], x))
check(ast.Assign([ast.Constant(1)], x))
check(ast.Assign([ast.Starred(to, ast.Store())], x))
check(ast.AugAssign(ast.Tuple([to], ast.Store()), ast.Add(), x) if False else ast.AugAssign(x, ast.Add(), x))
check(ast.AnnAssign(ast.Attribute(x, "a", ast.Store()), x, None, 1))
check(ast.AnnAssign(to, x, None, 10 ** 20))
check(ast.AnnAssign(to, x, None, "a"))
check(ast.TypeAlias(ast.Attribute(x, "a", ast.Store()), [], x))
check(ast.For(x, x, [ok], []))
check(ast.For(to, x, [], []))
check(ast.While(x, [], []))
check(ast.If(x, [], []))
check(ast.If(None, [ok], []))
check(ast.With([], [ok]))
check(ast.With([ast.withitem(x, x)], [ok]))
check(ast.With([ast.withitem(None)], [ok]))
check(ast.Raise(None, x))
check(ast.Try([ok], [], [], []))
check(ast.Try([ok], [], [ok], [ok]))
check(ast.Try([], [], [], [ok]))
check(ast.Try([ok], [ast.ExceptHandler(body=[])], [], []))
check(ast.Try([ok], [ast.ExceptHandler(body=[ok]), ast.ExceptHandler(x, body=[ok])], [], []))
check(ast.Try([ok], [x], [], []))
check(ast.TryStar([ok], [], [], []))
check(ast.Import([]))
check(ast.Import([ast.alias(None)]))
check(ast.ImportFrom("a", [], 0))
check(ast.ImportFrom("a", [ast.alias("b")], -1))
check(ast.ImportFrom(None, [ast.alias("b")], None))
check(ast.Global([]))
check(ast.Global([3]))
check(ast.Nonlocal(["x"]))
check([ast.Break()])
check([ast.Continue()])
check(ast.Interactive([ok]), mode="single")
